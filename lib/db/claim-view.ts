import type { Actor } from "@/lib/core/access/roles";
import { claimLabel, HOLDING_ANCHORS, LOST_ANCHORS } from "@/lib/core/claim/claim";
import { type MoveFacts, openMoves } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { Person } from "@/lib/core/view/primitives";
import type { ClaimRow } from "@/lib/db/claim-rows";

/** The facts that a move of this person on this claim is decided from. */
export function moveFacts(row: ClaimRow, actor: Actor): MoveFacts {
  return {
    status: row.status,
    hasReason: false,
    openQuestions: row.openQuestions,
    openBlockingThreads: row.openBlockingThreads,
    hasVerdict: row.verdict !== null,
    hasVerdictNote: row.verdictNote !== null && row.verdictNote.trim() !== "",
    unansweredContradictions: row.unansweredCount,
    policyMet: row.policyMet,
    policyOverridden: row.policyOverride !== null,
    anchorHolds: HOLDING_ANCHORS.includes(row.anchorState),
    hasPlace: !LOST_ANCHORS.includes(row.anchorState),
    secondCheck: row.secondCheck,
    secondCheckRequired: row.secondCheckRequired,
    actor: {
      roles: actor.roles,
      isKey: actor.kind === "key",
      setVerdictOrSubmitted: row.ownWork,
      writesArticle: row.ownArticle,
      assignedElsewhere: row.assigneeId !== null && row.assigneeId !== actor.memberId,
      blind: row.blind,
    },
  };
}

/** The claim as screens and API see it, with the moves that this person could make. */
export function toClaimView(given: ClaimRow, actor: Actor): ClaimView {
  const row = given.blind ? unseen(given) : given;
  return {
    id: row.id,
    number: row.number,
    label: claimLabel(row.number),
    version: row.version,
    articleId: row.articleId,
    articleTitle: row.articleTitle,
    status: row.status,
    statusSince: row.statusSince.toISOString(),
    verdict: row.verdict,
    attributionVerdict: row.attributionVerdict,
    verdictNote: row.verdictNote,
    correction: row.correction,
    verdictBy: person(row.verdictById, row.verdictByName),
    submittedBy: person(row.submittedById, row.submittedByName),
    verified: row.verified,
    text: row.text,
    quote: row.quote,
    types: row.types,
    checkable: row.checkable,
    attribution: { mode: row.attributionMode, claimant: row.claimant, cue: row.cue },
    priority: row.priority,
    checkWorthiness: row.checkWorthiness,
    reasons: row.reasons,
    tags: row.tags,
    assigneeId: row.assigneeId,
    assignee: person(row.assigneeId, row.assigneeName),
    asOf: isoOrNull(row.asOf),
    recheckBy: isoOrNull(row.recheckBy),
    dueAt: isoOrNull(row.dueAt),
    origin: { kind: row.originKind, name: row.originName },
    dismissalReason: row.dismissalReason,
    replySought: row.replySought,
    policyMet: row.policyMet,
    policyOverride: row.policyOverride,
    anchor: {
      revision: row.revision,
      start: row.start,
      end: row.end,
      spans: pairs(row.spans),
      quote: row.quote,
      state: row.anchorState,
      reason: row.anchorReason,
    },
    openMoves: openMoves(moveFacts(row, actor)),
    evidenceCount: row.evidenceCount,
    openThreads: row.openThreads,
    openQuestions: row.openQuestions,
    openBlockingThreads: row.openBlockingThreads,
    secondCheck: row.secondCheck,
    secondCheckRequired: row.secondCheckRequired,
    blind: row.blind,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The claim for whoever owes a second verdict on it: with nothing that tells of the first one. */
function unseen(row: ClaimRow): ClaimRow {
  return {
    ...row,
    verdict: null,
    attributionVerdict: null,
    verdictNote: null,
    correction: null,
    verdictById: null,
    verdictByName: null,
    submittedById: null,
    submittedByName: null,
    verified: false,
    policyMet: false,
    policyOverride: null,
    openThreads: 0,
    openQuestions: 0,
    openBlockingThreads: 0,
  };
}

/** A member's id and name as one thing, or null when there is nobody. */
export function person(id: string | null, name: string | null): Person | null {
  return id !== null && name !== null ? { id, name } : null;
}

/** A time for the wire, or null. */
export function isoOrNull(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}

/** Starts and ends in turn, as pairs. */
export function pairs(flat: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) out.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return out;
}
