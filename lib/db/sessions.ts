import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/** A session as its person, or an admin, sees it in a list. */
export type SessionView = {
  readonly id: string;
  readonly device: string | null;
  readonly address: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
};

type SessionRow = Omit<SessionView, "createdAt" | "lastUsedAt" | "expiresAt"> & {
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
};

/** Notes from where a session was begun, so that its person can tell it from others. */
export async function describeSession(
  token: string,
  from: { readonly address: string; readonly device: string | undefined },
): Promise<void> {
  await fromPool.rows(Prisma.sql`
    UPDATE session SET ip_address = ${from.address}, user_agent = ${from.device?.slice(0, 300) ?? null} WHERE token = ${token}`);
}

/** The sessions of a member that still work, the one used last first; null when the newsroom has no such member. */
export async function readSessions(newsroomId: string, memberId: string): Promise<SessionView[] | null> {
  const [member] = await fromPool.rows(Prisma.sql`
    SELECT 1 FROM member WHERE id = ${memberId}::uuid AND newsroom_id = ${newsroomId}::uuid AND kind = 'person'`);
  if (!member) return null;
  const rows = await fromPool.rows<SessionRow>(Prisma.sql`
    SELECT s.id, s.user_agent AS device, s.ip_address AS address, s.created_at AS "createdAt",
      s.updated_at AS "lastUsedAt", s.expires_at AS "expiresAt"
    FROM session s JOIN member m ON m.user_id = s.user_id
    WHERE m.id = ${memberId}::uuid AND m.newsroom_id = ${newsroomId}::uuid AND s.expires_at > now()
      AND s.updated_at > now() - interval '8 hours'
    ORDER BY s.updated_at DESC, s.id LIMIT 200`);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** Ends sessions of a member: one, all, or all but one. Returns how many it were. */
export async function endSessions(
  tx: Tx,
  of: { readonly newsroomId: string; readonly memberId: string },
  which: { readonly only?: string; readonly except?: string | undefined },
): Promise<number> {
  const rows = await fromTx(tx).rows<{ id: string }>(Prisma.sql`
    DELETE FROM session s USING member m
    WHERE m.user_id = s.user_id AND m.id = ${of.memberId}::uuid AND m.newsroom_id = ${of.newsroomId}::uuid
      AND ${which.only === undefined ? Prisma.sql`true` : Prisma.sql`s.id = ${which.only}::uuid`}
      AND ${which.except === undefined ? Prisma.sql`true` : Prisma.sql`s.id <> ${which.except}::uuid`}
    RETURNING s.id`);
  return rows.length;
}
