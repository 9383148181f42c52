import type { ClaimView, EvidenceView, ThreadView } from "@/lib/core/view/claim-view";
import type { Person } from "@/lib/core/view/primitives";

const NOON = "2026-11-20T12:00:00.000Z";
const id = (kind: string, claim: ClaimView, nth: number) =>
  `${kind.repeat(8)}-0000-4000-8000-${String(claim.number * 100 + nth).padStart(12, "0")}`;

function link(claim: ClaimView, nth: number, by: Person): EvidenceView {
  return {
    id: id("4", claim, nth),
    version: 1,
    claimId: claim.id,
    facet: "content",
    stance: "supports",
    excerpt: "The works were closed with final costs of £4.2 million.",
    excerptCheck: "found",
    lacks: [],
    locatorLabel: "page",
    locator: "14",
    note: null,
    answer: null,
    addedBy: by,
    addedAt: NOON,
    withdrawnAt: null,
    proofRemoved: null,
    source: {
      id: id("5", claim, nth),
      type: "official_record",
      grade: "primary",
      title: "Final report on the bridge, works department",
      creator: null,
      publisher: "Town of Lanwick",
      url: "https://example.org/bridge-report",
      archiveUrl: null,
      independenceGroup: null,
      hasCapture: true,
    },
  };
}

/** Two links for a claim with a verdict, one of them against it. */
export function fixtureEvidence(claim: ClaimView, [by]: readonly Person[]): EvidenceView[] {
  if (claim.evidenceCount === 0 || !by) return [];
  const first = link(claim, 1, by);
  const second = link(claim, 2, by);
  return [
    first,
    {
      ...second,
      stance: "contradicts",
      excerpt: "The budget speech spoke of £4.4 million.",
      excerptCheck: "no_capture",
      lacks: ["4.2"],
      source: {
        ...second.source,
        type: "news_article",
        grade: "secondary",
        title: "Council counts the cost of a bridge",
        hasCapture: false,
      },
    },
  ];
}

/** A question, where the claim waits for one, and a blocking thread, where it has one. */
export function fixtureThreads(claim: ClaimView, [first, second]: readonly Person[]): ThreadView[] {
  if (!first || !second) return [];
  const thread = (nth: number, kind: ThreadView["kind"], body: string): ThreadView => ({
    id: id("6", claim, nth),
    version: 1,
    articleId: claim.articleId,
    claimId: claim.id,
    evidenceId: null,
    kind,
    state: "open",
    assignee: second,
    dueAt: null,
    overdue: false,
    openedBy: first,
    openedAt: NOON,
    resolvedBy: null,
    resolvedAt: null,
    comments: [
      {
        id: id("7", claim, nth),
        version: 1,
        author: first,
        body,
        createdAt: NOON,
        editedAt: null,
        edits: 0,
        deleted: false,
      },
    ],
  });
  return [
    ...(claim.openQuestions > 0
      ? [thread(1, "question", "Is this people on the site, or contracts over the whole time?")]
      : []),
    ...(claim.openBlockingThreads > 0
      ? [thread(2, "blocking", "The treasurer has promised the final figure by noon.")]
      : []),
  ];
}
