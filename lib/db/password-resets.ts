import type { Actor } from "@/lib/core/access/roles";
import { fromPool, fromTx } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import type { Tx } from "@/lib/db/transaction";

/** Somebody whose password is to be set: the member, the person behind it, and the hash that is there now. */
export type PasswordHolder = { readonly userId: string; readonly name: string; readonly hash: string | null };

/** The password's place of a member of a newsroom, or null. */
export async function findPasswordHolder(
  actor: Pick<Actor, "memberId" | "newsroomId">,
): Promise<PasswordHolder | null> {
  const [row] = await fromPool.rows<PasswordHolder>(sql`
    SELECT m.user_id AS "userId", m.name, a.password AS hash FROM member m
    JOIN account a ON a.user_id = m.user_id AND a.provider_id = 'credential'
    WHERE m.id = ${actor.memberId}::uuid AND m.newsroom_id = ${actor.newsroomId}::uuid AND m.kind = 'person'`);
  return row ?? null;
}

/** Sets a password where the one that was seen still stands. Returns whether it did. */
export async function replacePassword(
  tx: Tx,
  userId: string,
  change: { from: string | null; to: string },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { userId, providerId: "credential", password: change.from },
    data: { password: change.to },
  });
  return count === 1;
}

/** In how many newsrooms a person is a member: an admin of one of them decides on nothing in another. */
export async function countNewsrooms(tx: Tx, userId: string): Promise<number> {
  return tx.member.count({ where: { userId } });
}

/** A link by which a member sets a new password. */
type OpenReset = {
  readonly id: string;
  readonly memberId: string;
  readonly newsroomId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
};

/** Takes a link: of several at once exactly one gets it. Null for one that was used, is too old or never was. */
export async function takeReset(tx: Tx, tokenHash: string): Promise<OpenReset | null> {
  const [row] = await fromTx(tx).rows<OpenReset>(sql`
    UPDATE password_reset r SET used_at = now() FROM member m JOIN "user" u ON u.id = m.user_id
    WHERE r.token_hash = ${tokenHash} AND r.used_at IS NULL AND r.expires_at > now() AND m.id = r.member_id
      AND m.disabled_at IS NULL
    RETURNING r.id, m.id AS "memberId", m.newsroom_id AS "newsroomId", u.id AS "userId", m.name, u.email`);
  return row ?? null;
}

/** Whom a link is for, or null when it does not work. */
export async function findReset(tokenHash: string): Promise<{ name: string; email: string; newsroom: string } | null> {
  const [row] = await fromPool.rows<{ name: string; email: string; newsroom: string }>(sql`
    SELECT m.name, u.email, n.name AS newsroom FROM password_reset r JOIN member m ON m.id = r.member_id
      JOIN "user" u ON u.id = m.user_id JOIN newsroom n ON n.id = m.newsroom_id
    WHERE r.token_hash = ${tokenHash} AND r.used_at IS NULL AND r.expires_at > now() AND m.disabled_at IS NULL`);
  return row ?? null;
}
