import type { Actor } from "@/lib/core/access/roles";
import { CLAIM_TYPES } from "@/lib/core/extract/claim-type";
import { DEFAULT_POLICY, type EvidenceRule } from "@/lib/core/source/evidence-policy";
import type { PolicyView } from "@/lib/core/view/policy-view";
import { settleClaims } from "@/lib/db/claim-facts";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx, type Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

type OwnRule = EvidenceRule & { claimType: string };

/** The kinds of claims that a rule can be for; `other` stands for all that have none of their own. */
export const RULED_TYPES: readonly string[] = [...CLAIM_TYPES.filter((type) => type !== "other"), "other"];

/** The newsroom's policy, kind by kind: its own rule, the default, or null where `other` holds. */
export async function readPolicy(reader: Reader, newsroomId: string): Promise<PolicyView> {
  const [row] = await reader.rows<{ version: number; rules: OwnRule[] }>(Prisma.sql`
    SELECT n.version, COALESCE((SELECT jsonb_agg(jsonb_build_object('claimType', p.claim_type, 'primary', p."primary",
        'independent', p.independent, 'records', p.records, 'replySought', p.reply_sought, 'secondCheck', p.second_check))
      FROM evidence_rule p WHERE p.newsroom_id = n.id), '[]') AS rules
    FROM newsroom n WHERE n.id = ${newsroomId}::uuid`);
  if (!row) throw new AppError("not_found", "There is no such newsroom.");
  const own = new Map(row.rules.map((rule) => [rule.claimType, rule]));
  const defaults: Readonly<Record<string, EvidenceRule | undefined>> = DEFAULT_POLICY;
  const other = own.get("other") ?? DEFAULT_POLICY.other;
  return {
    version: row.version,
    rules: RULED_TYPES.map((claimType) => ({
      ...(own.get(claimType) ?? defaults[claimType] ?? other),
      claimType,
      own: own.has(claimType),
    })),
  };
}

/**
 * Counts the newsroom's version up, if it is still the one that the person saw: two admins who change the policy at
 * once come here one after the other.
 */
export async function takePolicy(tx: Tx, actor: Actor, version: number): Promise<void> {
  const { count } = await tx.newsroom.updateMany({
    where: { id: actor.newsroomId, version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) throw new AppError("stale", "Somebody else changed the policy meanwhile. Look again.");
}

/**
 * Holds every claim that a rule can be for against the policy anew, since whether it is met is kept with the claim.
 *
 * @returns how many claims were looked at
 */
export async function settleByPolicy(tx: Tx, newsroomId: string, claimType: string): Promise<number> {
  const concerned =
    claimType === "other"
      ? Prisma.sql`true`
      : Prisma.sql`(${claimType} = ANY (c.types) OR (${claimType} = 'quote' AND c.checkable = 'statement'))`;
  const rows = await fromTx(tx).rows<{ id: string }>(Prisma.sql`
    SELECT c.id FROM claim c WHERE c.newsroom_id = ${newsroomId}::uuid AND c.status <> 'dismissed' AND ${concerned}
    ORDER BY c.id FOR UPDATE`);
  await settleClaims(
    tx,
    rows.map((row) => row.id),
  );
  return rows.length;
}
