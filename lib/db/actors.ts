import type { Actor } from "@/lib/core/access/roles";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { asksOf } from "@/lib/core/access/second-factor-rule";
import { SecondFactorRuleSchema } from "@/lib/core/access/second-factor-rule-schema";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

/** What decides whether a second factor is owed: by the person, or by the one whom a key belongs to. */
type FactorState = {
  factorRule: unknown;
  hasFactor: boolean;
  ownRoles: string[];
  ownCleared: boolean;
};

type ActorRow = {
  memberId: string;
  newsroomId: string;
  name: string;
  roles: string[];
  touch: boolean;
  sessionId?: string;
  /** Null for a key that belongs to nobody, and where nobody asks. */
  factor?: FactorState | null;
};

type KnownAgain = Omit<ActorRow, "touch"> & { credential: string; kind: Actor["kind"] };

const [MEMBER, OWNER] = [Prisma.sql`m`, Prisma.sql`o`];

/** The state of the second factor of the person with this alias of `member`; null without one. */
function factorOf(p: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('factorRule', n.settings->'secondFactor', 'ownRoles', ${p}.roles,
      'ownCleared', ${p}.cleared, 'hasFactor', u.two_factor_enabled)
    FROM newsroom n JOIN "user" u ON u.id = ${p}.user_id WHERE n.id = ${p}.newsroom_id) AS factor`;
}

/** The member behind a session's token: not ended, not too old, not idle for eight hours, and not disabled. */
export async function findSessionActor(token: string): Promise<Actor | null> {
  const [row] = await fromPool.rows<ActorRow>(Prisma.sql`
    SELECT m.id AS "memberId", m.newsroom_id AS "newsroomId", m.name, m.roles::text[] AS roles,
      ${factorOf(MEMBER)}, s.id AS "sessionId", s.updated_at < now() - interval '5 minutes' AS touch
    FROM session s JOIN member m ON m.user_id = s.user_id AND m.disabled_at IS NULL
      AND (s.newsroom_id IS NULL OR s.newsroom_id = m.newsroom_id)
    WHERE s.token = ${token} AND s.expires_at > now() AND s.updated_at > now() - interval '8 hours'
    ORDER BY m.created_at LIMIT 1`);
  if (!row) return null;
  if (row.touch) {
    await fromPool.rows(Prisma.sql`UPDATE session SET updated_at = now() WHERE token = ${token}`);
  }
  return toActor(row, "person");
}

/** What somebody showed when he came in: the token of a session, or the hash of a key. */
export type Credential = { readonly kind: "session" | "key"; readonly value: string };

/**
 * Who each of these is now, by the credential's value; whoever came in once and may no longer is missing. For those who
 * only listen: a session does not count as used by it.
 */
export async function findActorsAgain(credentials: readonly Credential[]): Promise<Map<string, Actor>> {
  const of = (kind: Credential["kind"]) => credentials.filter((one) => one.kind === kind).map((one) => one.value);
  const rows = await fromPool.rows<KnownAgain>(Prisma.sql`
    SELECT DISTINCT ON (s.token) s.token AS credential, 'person' AS kind, m.id AS "memberId", m.newsroom_id AS "newsroomId",
      m.name, m.roles::text[] AS roles, ${factorOf(MEMBER)}
    FROM session s JOIN member m ON m.user_id = s.user_id AND m.disabled_at IS NULL
      AND (s.newsroom_id IS NULL OR s.newsroom_id = m.newsroom_id)
    WHERE s.token = ANY (${of("session")}) AND s.expires_at > now() AND s.updated_at > now() - interval '8 hours'
    ORDER BY s.token, m.created_at`);
  const keys = await fromPool.rows<KnownAgain>(Prisma.sql`
    SELECT k.token_hash AS credential, 'key' AS kind, m.id AS "memberId", m.newsroom_id AS "newsroomId", m.name,
      m.roles::text[] AS roles, ${factorOf(OWNER)}
    FROM api_key k JOIN member m ON m.id = k.member_id LEFT JOIN member o ON o.id = m.owner_id
    WHERE k.token_hash = ANY (${of("key")}) AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
      AND m.disabled_at IS NULL AND o.disabled_at IS NULL`);
  return new Map([...rows, ...keys].map((row) => [row.credential, toActor(row, row.kind)]));
}

/** The key with this hash: not revoked, not too old, and its owner, if it has one, not disabled. */
export async function findKeyActor(tokenHash: string): Promise<Actor | null> {
  const [row] = await fromPool.rows<ActorRow>(Prisma.sql`
    SELECT m.id AS "memberId", m.newsroom_id AS "newsroomId", m.name, m.roles::text[] AS roles,
      ${factorOf(OWNER)}, k.last_used_at IS NULL OR k.last_used_at < now() - interval '5 minutes' AS touch
    FROM api_key k JOIN member m ON m.id = k.member_id LEFT JOIN member o ON o.id = m.owner_id
    WHERE k.token_hash = ${tokenHash} AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
      AND m.disabled_at IS NULL AND o.disabled_at IS NULL`);
  if (!row) return null;
  if (row.touch) {
    await fromPool.rows(Prisma.sql`UPDATE api_key SET last_used_at = now() WHERE token_hash = ${tokenHash}`);
  }
  return toActor(row, "key");
}

/**
 * A member by id with the rights that he has now, for work that goes on after he has left; null where he may no longer
 * come in. A second factor that he owes does not end what he asked for before; what comes of it waits until he has one.
 *
 * @param which.alsoGone also one who was disabled: for writing down what became of something that he asked for
 */
export async function findMemberActor(
  newsroomId: string,
  memberId: string,
  which: { readonly alsoGone: boolean } = { alsoGone: false },
): Promise<Actor | null> {
  const [row] = await fromPool.rows<Omit<ActorRow, "touch"> & { kind: Actor["kind"] }>(Prisma.sql`
    SELECT m.id AS "memberId", m.newsroom_id AS "newsroomId", m.name, m.roles::text[] AS roles, m.kind::text AS kind
    FROM member m LEFT JOIN member o ON o.id = m.owner_id
    WHERE m.id = ${memberId}::uuid AND m.newsroom_id = ${newsroomId}::uuid AND (${which.alsoGone} OR (
      m.disabled_at IS NULL AND o.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM api_key k WHERE k.member_id = m.id
        AND (k.revoked_at IS NOT NULL OR k.expires_at <= now()))))`);
  return row ? toActor(row, row.kind) : null;
}

function toActor(row: Omit<ActorRow, "touch">, kind: Actor["kind"]): Actor {
  return {
    newsroomId: row.newsroomId,
    memberId: row.memberId,
    kind,
    name: row.name,
    roles: RoleSchema.array().parse(row.roles),
    ...(row.sessionId === undefined ? {} : { sessionId: row.sessionId }),
    ...(row.factor && owes(row.factor) ? { owesSecondFactor: true } : {}),
  };
}

function owes({ factorRule, hasFactor, ownRoles, ownCleared }: FactorState): boolean {
  if (hasFactor || factorRule === null) return false;
  const rule = SecondFactorRuleSchema.safeParse(factorRule);
  return rule.success && asksOf(rule.data, { roles: ownRoles, cleared: ownCleared });
}
