import type { Actor } from "@/lib/core/access/roles";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

/** The first active admin of the first newsroom, in whose name the machine's own command line acts; null before set-up. */
export async function findOperator(): Promise<Actor | null> {
  const [row] = await fromPool.rows<{ memberId: string; newsroomId: string; name: string; roles: string[] }>(Prisma.sql`
    SELECT m.id AS "memberId", m.newsroom_id AS "newsroomId", m.name, m.roles::text[] AS roles
    FROM member m JOIN newsroom n ON n.id = m.newsroom_id
    WHERE m.kind = 'person' AND m.disabled_at IS NULL AND 'admin' = ANY (m.roles)
    ORDER BY n.created_at, m.created_at LIMIT 1`);
  if (!row) return null;
  return { ...row, kind: "person", roles: RoleSchema.array().parse(row.roles) };
}
