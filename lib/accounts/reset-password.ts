import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { parseInput } from "@/lib/boundary/parse";
import { NewPasswordSchema } from "@/lib/core/access/password";
import { writeEvents } from "@/lib/db/events";
import { countNewsrooms, findReset, takeReset } from "@/lib/db/password-resets";
import { endSessions } from "@/lib/db/sessions";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/passwords";
import { makeToken } from "@/lib/platform/tokens";

const VALID_FOR_MS = 24 * 60 * 60 * 1_000;

/**
 * Makes a link by which a member who has forgotten the password sets a new one. It is shown once, works once and for a
 * day, and takes the place of an earlier one. The second factor stays.
 */
export const makeResetLink = defineCommand({
  name: "makeResetLink",
  permission: "member:manage",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, now, record }, { id }): Promise<{ id: string; path: string; expiresAt: string }> => {
    if (id === actor.memberId) {
      throw new AppError("forbidden", "Your own password is changed under Your account, with the present one.");
    }
    const where = { id, newsroomId: actor.newsroomId, kind: "person" } as const;
    const member = await tx.member.findFirst({ where, select: { name: true, userId: true, disabledAt: true } });
    if (!member?.userId) throw new AppError("not_found", "There is no such member.");
    if (member.disabledAt) throw new AppError("conflict", "This member is disabled. Enable the account first.");
    if ((await countNewsrooms(tx, member.userId)) > 1) {
      throw new AppError("forbidden", "This person belongs to another newsroom too, on which you do not decide.");
    }
    await tx.passwordReset.deleteMany({ where: { memberId: id, newsroomId: actor.newsroomId, usedAt: null } });
    const { token, hash } = makeToken("lcr_");
    const expiresAt = new Date(now.getTime() + VALID_FOR_MS);
    const reset = { id: newId(), newsroomId: actor.newsroomId, memberId: id, tokenHash: hash };
    await tx.passwordReset.create({
      data: { ...reset, createdById: actor.memberId, expiresAt },
      select: { id: true },
    });
    record({ type: "member.reset_link_made", payload: { name: member.name }, objectId: id });
    return { id: reset.id, path: `/reset/${token}`, expiresAt: expiresAt.toISOString() };
  },
});

/** Whom a reset link is for, or null when it was used, is too old or never was. */
export async function findResetLink(token: string): Promise<{ name: string; email: string; newsroom: string } | null> {
  return findReset(sha256(token));
}

const ResetSchema = z.strictObject({ token: z.string().max(200), password: NewPasswordSchema });

/**
 * Sets a new password by a link. Single use: of several at once exactly one wins. Every session of the person ends.
 *
 * @returns the address to sign in with
 */
export async function resetPassword(raw: unknown): Promise<{ email: string }> {
  const input = parseInput(ResetSchema, raw);
  // Hashing costs: whoever has no link makes nobody hash.
  if ((await findResetLink(input.token)) === null) throw gone();
  const hash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const taken = await takeReset(tx, sha256(input.token));
    if (!taken) throw gone();
    const { userId, memberId, newsroomId, name, email } = taken;
    await tx.account.updateMany({ where: { userId, providerId: "credential" }, data: { password: hash } });
    await endSessions(tx, { newsroomId, memberId }, {});
    await writeEvents(tx, { newsroomId, actorId: memberId, requestId: newId() }, [
      { type: "member.password_changed", payload: { name }, objectId: memberId },
    ]);
    return { email };
  });
}

function gone(): AppError {
  return new AppError("gone", "This link was used or is too old. Ask an admin for a new one.");
}
