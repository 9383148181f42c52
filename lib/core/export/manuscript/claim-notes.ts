import { liveEvidence, placeOf, proofLines, stanceWords, standing, verdictWords } from "@/lib/core/export/cited-claim";
import { enumWords } from "@/lib/core/export/enum-words";
import type { MarkedClaim } from "@/lib/core/export/manuscript/manuscript";
import type { SourceKey } from "@/lib/core/export/manuscript/source-key";
import type { EvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

/** What goes beside a claim in the margin: where it stands, what was found and why, who stands behind it. */
export function verdictNotes({ claim }: MarkedClaim): string[] {
  const verdict = verdictWords(claim);
  return [
    ...(claim.text === claim.quote ? [] : [claim.text]),
    ...(verdict === null ? [] : [`Verdict: ${verdict}`]),
    ...(claim.verdict_note === null ? [] : [`Why: ${claim.verdict_note}`]),
    ...(claim.correction === null ? [] : [`Correction: ${claim.correction}`]),
    ...(claim.claimant === null ? [] : [`Claimed by ${claim.claimant}`]),
    ...proofLines(claim),
  ];
}

/** The head of a claim's note: "C-012: verified". */
export function noteHead({ claim }: MarkedClaim): string {
  return `${claim.label}: ${standing(claim)}`;
}

/** The evidence of a claim, each with its source's letter. */
export function evidenceNotes({ claim }: MarkedClaim, key: SourceKey): string[] {
  return liveEvidence(claim).map((link) => evidenceNote(link, key));
}

function evidenceNote(link: EvidenceRecord, key: SourceKey): string {
  const code = key.of(link)?.code ?? "";
  const about = [stanceWords(link), placeOf(link)].filter(Boolean).join(", ");
  const excerpt = link.confidential || link.excerpt === null ? "" : `: “${link.excerpt}”`;
  const answer = link.confidential || link.answer === null ? "" : ` Answered: ${link.answer}`;
  return `${code}: ${link.source}, ${about}${excerpt}${answer}`;
}

/** The talk about a claim, a thread a line: readers of other programs see simple comments only, without replies. */
export function threadNotes({ claim }: MarkedClaim): string[] {
  return claim.threads.map(threadNote);
}

function threadNote(thread: ThreadRecord): string {
  const said = thread.comments
    .filter((comment) => !comment.deleted)
    .map((comment) => `${comment.author}: ${comment.body}`);
  return `${enumWords(thread.kind)} (${thread.state}): ${said.join(" / ")}`;
}
