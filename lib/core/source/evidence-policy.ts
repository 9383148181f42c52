import { z } from "zod";
import type { Checkable } from "@/lib/core/claim/claim";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import { SecondCheckRuleSchema } from "@/lib/core/review/second-check-schema";
import { saysWhere } from "@/lib/core/source/says-where";
import type { ExcerptCheck, Facet, SourceGrade, SourceType, Stance } from "@/lib/core/source/source";
import { RECORD_TYPES } from "@/lib/core/source/source";

/** What one kind of claim needs before it may be submitted. Zero means that the rule does not ask for it. */
export const EvidenceRuleSchema = z.strictObject({
  /** So many primary sources on the content satisfy the rule on their own. */
  primary: z.number().int().min(0).max(9),
  /** Or so many independent sources of any grade. */
  independent: z.number().int().min(0).max(9),
  /** So many records (recording, transcript, document, notes) that it was said. */
  records: z.number().int().min(0).max(9),
  /** Whether a reply of the person concerned must have been sought. */
  replySought: z.boolean(),
  /** When a second check is asked for by itself: never, of claims of high priority, or always. */
  secondCheck: SecondCheckRuleSchema.default("never"),
});
/** What one kind of claim needs before it may be submitted. */
export type EvidenceRule = z.infer<typeof EvidenceRuleSchema>;

const CONTENT: EvidenceRule = { primary: 1, independent: 2, records: 0, replySought: false, secondCheck: "never" };
const SAID: EvidenceRule = { primary: 0, independent: 0, records: 1, replySought: false, secondCheck: "never" };
const LEGAL: EvidenceRule = { primary: 0, independent: 2, records: 0, replySought: true, secondCheck: "never" };

/** The policy that a newsroom starts with. Types that are not named follow `other`. */
export const DEFAULT_POLICY: Readonly<Partial<Record<ClaimType, EvidenceRule>> & { other: EvidenceRule }> = {
  quote: SAID,
  legal: LEGAL,
  other: CONTENT,
};

/** A newsroom's policy: rules by type, with `other` for the rest. */
export type EvidencePolicy = Readonly<Partial<Record<ClaimType, EvidenceRule>> & { other: EvidenceRule }>;

/** One live evidence link, as the policy sees it. */
export type PolicyEvidence = {
  readonly facet: Facet;
  readonly stance: Stance;
  readonly grade: SourceGrade;
  readonly sourceType: SourceType;
  readonly sourceId: string;
  /** Sources of one group (one wire story reprinted) count once; null stands for a group of its own. */
  readonly independenceGroup: string | null;
  readonly excerptCheck: ExcerptCheck;
  /** Where in the source: a page, a time, a paragraph; null where nobody said. */
  readonly locator: string | null;
  readonly url: string | null;
  readonly answered: boolean;
};

/** The claim's side of the policy. */
export type PolicyClaim = {
  readonly types: readonly ClaimType[];
  readonly checkable: Checkable;
  readonly verdict: string | null;
  readonly verdictCountsAsVerified: boolean;
  readonly replySought: boolean;
};

/** One line of the checklist beside the claim. */
export type PolicyItem = {
  readonly label: string;
  readonly done: boolean;
  readonly have: number;
  readonly need: number;
};

/** The checklist with its outcome. `met` is what submit asks for. */
export type PolicyOutcome = {
  readonly met: boolean;
  readonly items: readonly PolicyItem[];
  readonly unansweredContradictions: number;
};

/** The rule for a claim: an allegation of law always follows its own rule, otherwise the main type decides. */
export function ruleFor(policy: EvidencePolicy, claim: Pick<PolicyClaim, "types" | "checkable">): EvidenceRule {
  if (claim.types.includes("legal")) return policy.legal ?? policy.other;
  if (claim.checkable === "statement") return policy.quote ?? policy.other;
  const main = claim.types[0];
  return (main && policy[main]) ?? policy.other;
}

/**
 * Holds the evidence of a claim against the newsroom's policy.
 *
 * What carries the verdict says where in its source it stands, so that a second person can look.
 * An excerpt that was not found in the captured source proves nothing and is not counted. A verdict that finds the
 * claim wrong may rest on contradicting evidence; "unverifiable" rests on the note alone, since its point is that
 * evidence could not be had.
 */
export function checkPolicy(
  policy: EvidencePolicy,
  claim: PolicyClaim,
  evidence: readonly PolicyEvidence[],
): PolicyOutcome {
  const rule = ruleFor(policy, claim);
  const sound = evidence.filter((e) => e.excerptCheck !== "not_found" && carriesVerdict(e.stance, claim));
  const content = sound.filter((e) => e.facet === "content");
  const primary = new Set(content.filter((e) => e.grade === "primary").map((e) => e.sourceId)).size;
  const independent = new Set(content.map((e) => e.independenceGroup ?? e.sourceId)).size;
  const records = new Set(
    sound.filter((e) => e.facet === "attribution" && RECORD_TYPES.includes(e.sourceType)).map((e) => e.sourceId),
  ).size;
  const placed = sound.filter(saysWhere).length;
  const items = [
    ...contentItems(rule, { primary, independent }),
    ...(rule.records > 0 ? [item("Record that it was said", records, rule.records)] : []),
    // Said only while it is missing: a list of what is there already says nothing to anybody.
    ...(placed < sound.length ? [item("Place in each source: page, time, paragraph", placed, sound.length)] : []),
    ...(rule.replySought ? [item("Reply sought from those concerned", claim.replySought ? 1 : 0, 1)] : []),
  ];
  const waived = claim.verdict === "unverifiable";
  return {
    met: waived || items.every((i) => i.done),
    items,
    unansweredContradictions: claim.verdictCountsAsVerified
      ? evidence.filter((e) => e.stance === "contradicts" && !e.answered).length
      : 0,
  };
}

function carriesVerdict(stance: Stance, claim: PolicyClaim): boolean {
  if (claim.verdict === null || claim.verdictCountsAsVerified) return stance === "supports";
  return stance === "supports" || stance === "contradicts" || stance === "partly_supports";
}

function contentItems(rule: EvidenceRule, have: { primary: number; independent: number }): PolicyItem[] {
  if (rule.primary > 0 && rule.independent > 0) {
    const byPrimary = have.primary >= rule.primary;
    const label = `${count(rule.primary, "primary source")} or ${count(rule.independent, "independent source")}`;
    const best = byPrimary ? item(label, have.primary, rule.primary) : item(label, have.independent, rule.independent);
    return [best];
  }
  if (rule.primary > 0) return [item(count(rule.primary, "primary source"), have.primary, rule.primary)];
  if (rule.independent > 0) {
    return [item(count(rule.independent, "independent source"), have.independent, rule.independent)];
  }
  return [];
}

function item(label: string, have: number, need: number): PolicyItem {
  return { label, done: have >= need, have, need };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
