import { STANCE_WORDS } from "@/app/_words/source-words";
import { type Desk, sendChange } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { Facet, SourceGrade, SourceType, Stance } from "@/lib/core/source/source";
import type { ClaimView, EvidenceView } from "@/lib/core/view/claim-view";

/** A source that is new to the newsroom, as it is written beside a claim. */
type NewSource = {
  type: SourceType;
  grade: SourceGrade;
  title: string;
  url?: string;
  creator?: string;
  publisher?: string;
  archiveUrl?: string;
  publishedAt?: string;
  independenceGroup?: string;
  captureText?: string;
};

/** Evidence on its way: a source, how it stands to the claim, and where in it. */
export type NewEvidence = {
  sourceId?: string;
  source?: NewSource;
  facet: Facet;
  stance: Stance;
  excerpt?: string;
  locatorLabel?: string;
  locator?: string;
  note?: string;
};

/** Cites a source for a claim. */
export function addEvidence(desk: Desk, claim: ClaimView, evidence: NewEvidence): Promise<boolean> {
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/claims/${claim.id}/evidence`, body: evidence },
    done: `Evidence added to ${claim.label}.`,
    words: {
      what: "Evidence",
      mine: [
        { label: "Stance", value: STANCE_WORDS[evidence.stance] },
        ...(evidence.source ? [{ label: "Source", value: evidence.source.title }] : []),
        { label: "Excerpt", value: evidence.excerpt ?? "" },
      ],
      theirs: (current) => [{ label: "Evidence there now", value: String(current.evidenceCount) }],
    },
  });
}

/** Answers evidence that contradicts a claim: why the verdict holds all the same. */
export function answerEvidence(desk: Desk, claim: ClaimView, evidence: EvidenceView, answer: string): Promise<boolean> {
  return sendChange(desk, claim, {
    call: { method: "PATCH", path: `/evidence/${evidence.id}`, body: { answer } },
    versionIn: (detail) => detail.evidence.find((one) => one.id === evidence.id)?.version,
    done: "Answer saved.",
    words: {
      what: "Answer to contradicting evidence",
      mine: [{ label: "Answer", value: answer }],
      theirs: (current) => [
        { label: "Answer", value: current.evidence.find((one) => one.id === evidence.id)?.answer ?? "" },
      ],
    },
  });
}

/** Says where in its source the words of evidence stand. */
export function placeEvidence(desk: Desk, claim: ClaimView, evidence: EvidenceView, locator: string): Promise<boolean> {
  return sendChange(desk, claim, {
    call: { method: "PATCH", path: `/evidence/${evidence.id}`, body: { locator } },
    versionIn: (detail) => detail.evidence.find((one) => one.id === evidence.id)?.version,
    done: "Place saved.",
    words: {
      what: "Place in the source",
      mine: [{ label: "Place", value: locator }],
      theirs: (current) => [
        { label: "Place", value: current.evidence.find((one) => one.id === evidence.id)?.locator ?? "" },
      ],
    },
  });
}

/** Takes evidence back. It stays in the history. */
export function withdrawEvidence(desk: Desk, claim: ClaimView, evidence: EvidenceView, reason: string) {
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/evidence/${evidence.id}/withdraw`, body: { reason } },
    versionIn: (detail) => detail.evidence.find((one) => one.id === evidence.id)?.version,
    done: "Evidence withdrawn.",
    words: {
      what: "Withdrawal",
      mine: [{ label: "Reason", value: reason }],
      theirs: (current) => [{ label: "Evidence there now", value: String(current.evidenceCount) }],
    },
  });
}
