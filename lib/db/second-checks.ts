import type { Actor } from "@/lib/core/access/roles";
import type { SecondCheckState } from "@/lib/core/review/second-check";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { lockClaim } from "@/lib/db/claims";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** A second check that is asked for. */
export type NewSecondCheck = {
  readonly actor: Actor;
  readonly claimId: string;
  readonly checkerId: string | null;
  readonly dueAt: Date | null;
  readonly now: Date;
};

/** Writes down that a second verdict is wanted. The caller holds the claim's lock, settles it and tells people. */
export async function insertSecondCheck(tx: Tx, check: NewSecondCheck): Promise<string> {
  const id = newId();
  await tx.secondCheck.create({
    data: {
      id,
      newsroomId: check.actor.newsroomId,
      claimId: check.claimId,
      checkerId: check.checkerId,
      askedById: check.actor.memberId,
      askedAt: check.now,
      dueAt: check.dueAt,
    },
    select: { id: true },
  });
  return id;
}

/** A second check and its claim, both locked until the end of the transaction. */
export type LockedCheck = {
  readonly id: string;
  readonly version: number;
  readonly state: SecondCheckState;
  readonly checkerId: string | null;
  readonly askedById: string;
  readonly firstById: string | null;
  readonly claim: ClaimRow;
};

/** The second check with its claim, or not found; stale when it is no longer at the version that the person saw. */
export async function lockSecondCheck(tx: Tx, actor: Actor, id: string, version: number): Promise<LockedCheck> {
  const find = () =>
    tx.secondCheck.findFirst({
      where: { id, newsroomId: actor.newsroomId },
      select: {
        id: true,
        version: true,
        state: true,
        checkerId: true,
        askedById: true,
        firstById: true,
        claimId: true,
      },
    });
  const seen = await find();
  if (!seen) throw new AppError("not_found", "There is no such second check.");
  // The claim's lock comes first everywhere; what was seen before it is read again behind it.
  const claim = await lockClaim(tx, actor, seen.claimId, undefined).catch((error: unknown) => {
    throw error instanceof AppError && error.code === "not_found"
      ? new AppError("not_found", "There is no such second check.")
      : error;
  });
  const check = await find();
  if (!check) throw new AppError("not_found", "There is no such second check.");
  if (check.version !== version) {
    throw new AppError("stale", "Somebody else changed this second check while you were working on it.", {
      details: { version: check.version },
    });
  }
  return { ...check, claim };
}
