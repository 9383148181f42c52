import type { Role } from "@/lib/core/access/roles";
import { asksOf, NOBODY_ASKED, type SecondFactorRule } from "@/lib/core/access/second-factor-rule";
import { SecondFactorRuleSchema } from "@/lib/core/access/second-factor-rule-schema";
import type { SecondFactorRuleView } from "@/lib/core/view/second-factor-view";
import { Prisma } from "@/lib/db/generated/client";
import { readSetting } from "@/lib/db/newsroom-settings";
import type { Reader } from "@/lib/db/rows";

type WithoutRow = { id: string; name: string; roles: Role[]; cleared: boolean; keys: number };

/** Of whom the newsroom asks a second factor, and which of its active members have none. */
export async function readFactorRule(reader: Reader, newsroomId: string): Promise<SecondFactorRuleView> {
  const { version, value } = await readSetting(reader, newsroomId, "secondFactor");
  const rule = ruleOf(value);
  const rows = await reader.rows<WithoutRow>(Prisma.sql`
    SELECT m.id, m.name, m.roles::text[] AS roles, m.cleared,
      (SELECT count(*)::int FROM member o JOIN api_key k ON k.member_id = o.id WHERE o.owner_id = m.id
        AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())) AS keys
    FROM member m JOIN "user" u ON u.id = m.user_id
    WHERE m.newsroom_id = ${newsroomId}::uuid AND m.kind = 'person' AND m.disabled_at IS NULL AND NOT u.two_factor_enabled
    ORDER BY m.name, m.id LIMIT 1000`);
  return {
    cleared: rule.cleared,
    roles: [...rule.roles],
    version,
    without: rows.map((row) => ({ ...row, asked: asksOf(rule, row) })),
  };
}

/** Whether a person has a second factor, and whether the newsroom asks for one. */
export async function readOwnFactor(reader: Reader, memberId: string): Promise<{ on: boolean; asked: boolean }> {
  const [row] = await reader.rows<{ on: boolean; roles: string[]; cleared: boolean; rule: unknown }>(Prisma.sql`
    SELECT u.two_factor_enabled AS "on", m.roles::text[] AS roles, m.cleared, n.settings->'secondFactor' AS rule
    FROM member m JOIN newsroom n ON n.id = m.newsroom_id JOIN "user" u ON u.id = m.user_id
    WHERE m.id = ${memberId}::uuid`);
  return row ? { on: row.on, asked: asksOf(ruleOf(row.rule), row) } : { on: false, asked: false };
}

function ruleOf(value: unknown): SecondFactorRule {
  const parsed = SecondFactorRuleSchema.safeParse(value);
  return parsed.success ? parsed.data : NOBODY_ASKED;
}
