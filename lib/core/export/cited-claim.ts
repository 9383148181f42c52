import { enumWords, timeWords } from "@/lib/core/export/enum-words";
import type { ClaimRecord, SignOffRecord } from "@/lib/core/export/records";
import type { EvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

/** A claim with what a reader needs to follow it: evidence, talk, sign-offs, and its address in this installation. */
export type CitedClaim = ClaimRecord & {
  readonly evidence: readonly EvidenceRecord[];
  readonly threads: readonly ThreadRecord[];
  readonly sign_offs: readonly SignOffRecord[];
  readonly url: string;
};

/** Evidence that counts: what was withdrawn is not among it. */
export function liveEvidence(claim: Pick<CitedClaim, "evidence">): EvidenceRecord[] {
  return claim.evidence.filter((link) => link.withdrawn_at === null);
}

/** Where the claim is in the process, in words; "verified" comes from the one predicate and nothing else. */
export function standing(claim: ClaimRecord): string {
  if (claim.is_verified) return "Verified";
  if (claim.status === "dismissed" && claim.dismissal_reason !== null) {
    return `Dismissed: ${enumWords(claim.dismissal_reason).toLowerCase()}`;
  }
  if (claim.status === "signed_off") return "Signed off, not verified";
  return `${enumWords(claim.status)}, not verified`;
}

/** The verdict in the newsroom's words, with that on the attribution beside it; null where there is none. */
export function verdictWords(claim: ClaimRecord): string | null {
  const parts = [
    ...(claim.verdict === null ? [] : [claim.verdict_label ?? enumWords(claim.verdict)]),
    ...(claim.attribution_verdict === null ? [] : [`said so: ${enumWords(claim.attribution_verdict).toLowerCase()}`]),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

/** Who stands behind a claim, and what was waived or has lapsed: the lines that no format may drop. */
export function proofLines(claim: CitedClaim): string[] {
  const lines: string[] = [];
  if (claim.verdict_by !== null && claim.verdict_at !== null) {
    lines.push(`Checked by ${claim.verdict_by}, ${timeWords(claim.verdict_at)}`);
  }
  if (claim.approved_by !== null && claim.approved_at !== null) {
    lines.push(`Signed off by ${claim.approved_by}, ${timeWords(claim.approved_at)}`);
  }
  if (claim.policy_override !== null) {
    lines.push(`Evidence policy overridden by ${claim.policy_override_by ?? "an editor"}: ${claim.policy_override}`);
  }
  for (const lapsed of claim.sign_offs.filter((signOff) => !signOff.holds)) {
    lines.push(`Lapsed: the sign-off by ${lapsed.signed_by}, ${timeWords(lapsed.signed_at)}, no longer holds`);
  }
  return lines;
}

/** Where in its source a piece of evidence stands: "page 12". Empty for a confidential one. */
export function placeOf(link: EvidenceRecord): string {
  if (link.confidential) return "";
  return [link.locator_label, link.locator].filter(Boolean).join(" ");
}

/** How a piece of evidence stands to the claim, in words. */
export function stanceWords(link: EvidenceRecord): string {
  const stance = enumWords(link.stance).toLowerCase();
  return link.facet === "attribution" ? `${stance} (that it was said)` : stance;
}
