import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { parseInput } from "@/lib/boundary/parse";
import { EmailSchema, NewPasswordSchema } from "@/lib/core/access/password";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { line } from "@/lib/core/text/plain";
import { writeEvents } from "@/lib/db/events";
import { insertPerson } from "@/lib/db/people";
import { fromPool, fromTx } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/passwords";
import { makeToken } from "@/lib/platform/tokens";

const VALID_FOR_MS = 7 * 24 * 60 * 60 * 1_000;

/** Invites somebody by link. The link's secret is given back once and kept as a hash only. */
export const inviteMember = defineCommand({
  name: "inviteMember",
  permission: "member:manage",
  input: z.strictObject({ email: EmailSchema, roles: z.array(RoleSchema).min(1, "Choose at least one role.") }),
  run: async (
    { tx, actor, now, record },
    input,
  ): Promise<{ id: string; token: string; path: string; expiresAt: string }> => {
    const { token, hash } = makeToken("");
    const id = newId();
    const expiresAt = new Date(now.getTime() + VALID_FOR_MS);
    const roles = [...new Set(input.roles)];
    await tx.invitation.create({
      data: {
        id,
        newsroomId: actor.newsroomId,
        email: input.email,
        roles,
        tokenHash: hash,
        createdById: actor.memberId,
        expiresAt,
      },
      select: { id: true },
    });
    record({ type: "invitation.made", payload: { email: input.email, roles }, objectId: id });
    return { id, token, path: `/invite/${token}`, expiresAt: expiresAt.toISOString() };
  },
});

/** Withdraws an invitation that was not accepted yet. */
export const revokeInvitation = defineCommand({
  name: "revokeInvitation",
  permission: "member:manage",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, now, record }, input): Promise<{ id: string }> => {
    const invitation = await tx.invitation.findFirst({
      where: { id: input.id, newsroomId: actor.newsroomId },
      select: { email: true },
    });
    if (!invitation) throw new AppError("not_found", "There is no such invitation.");
    const { count } = await tx.invitation.updateMany({
      where: { id: input.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) throw new AppError("conflict", "The invitation was accepted or withdrawn already.");
    record({ type: "invitation.revoked", payload: { email: invitation.email }, objectId: input.id });
    return { id: input.id };
  },
});

/** Whom an invitation is for, or null when it is unknown, used, withdrawn or too old. */
export async function findInvitation(token: string): Promise<{ email: string; newsroom: string } | null> {
  const [row] = await fromPool.rows<{ email: string; newsroom: string }>(sql`
    SELECT i.email, n.name AS newsroom FROM invitation i JOIN newsroom n ON n.id = i.newsroom_id
    WHERE i.token_hash = ${sha256(token)} AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`);
  return row ?? null;
}

/** What the page of an invitation asks for. */
export const AcceptInvitationSchema = z.strictObject({
  token: z.string().max(200),
  name: line(80),
  password: NewPasswordSchema,
});

/**
 * Turns an invitation into a member. Single use: of several at once exactly one wins.
 *
 * @returns the address to sign in with
 */
export async function acceptInvitation(raw: unknown): Promise<{ email: string }> {
  const input = parseInput(AcceptInvitationSchema, raw);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const [taken] = await fromTx(tx).rows<{
      id: string;
      newsroomId: string;
      email: string;
      roles: string[];
    }>(sql`
      UPDATE invitation SET accepted_at = now() WHERE token_hash = ${sha256(input.token)} AND accepted_at IS NULL
        AND revoked_at IS NULL AND expires_at > now()
      RETURNING id, newsroom_id AS "newsroomId", email, roles::text[] AS roles`);
    if (!taken) throw new AppError("gone", "This invitation was used, withdrawn or is too old. Ask for a new one.");
    const known = await tx.user.findUnique({ where: { email: taken.email }, select: { id: true } });
    if (known) throw new AppError("conflict", "There is an account with this address already. Sign in with it.");
    const roles = RoleSchema.array().parse(taken.roles);
    const memberId = await insertPerson(tx, { ...taken, name: input.name, passwordHash, roles });
    await writeEvents(tx, { newsroomId: taken.newsroomId, actorId: memberId, requestId: newId() }, [
      { type: "member.joined", payload: { name: input.name, roles }, objectId: memberId },
    ]);
    return { email: taken.email };
  });
}
