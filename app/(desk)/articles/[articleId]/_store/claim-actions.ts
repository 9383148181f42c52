import { callApi, wordsOf } from "@/app/_client/call-api";
import { MOVE_DONE, MOVE_WORDS, STATUS_WORDS } from "@/app/_words/claim-words";
import { type Desk, sendChange } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ClaimMove } from "@/lib/core/claim/status";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";

/** What a move may bring along. */
export type MoveWords = { reason?: string; note?: string; question?: string; overrideReason?: string };

/** Makes a move of a claim. */
export function makeMove(desk: Desk, claim: ClaimView, move: ClaimMove, words: MoveWords = {}): Promise<boolean> {
  const said = words.reason ?? words.question ?? words.overrideReason;
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/claims/${claim.id}/moves`, body: { move, ...words } },
    done: `${claim.label} ${MOVE_DONE[move]}.`,
    words: {
      what: "Move",
      mine: [
        { label: "Move", value: MOVE_WORDS[move] },
        ...(said ? [{ label: "Your words", value: said }] : []),
        { label: "From", value: STATUS_WORDS[claim.status] },
      ],
      theirs: (current) => [{ label: "Stands at", value: STATUS_WORDS[current.status] }],
    },
  });
}

/** What a person found. Null stands for "not judged". */
export type Finding = {
  verdict: string | null;
  attributionVerdict: string | null;
  note: string | null;
  correction: string | null;
};

function findingLines(finding: Finding, named: (key: string | null) => string) {
  return [
    { label: "Verdict", value: named(finding.verdict) },
    ...(finding.attributionVerdict ? [{ label: "Was it said?", value: named(finding.attributionVerdict) }] : []),
    { label: "Note", value: finding.note ?? "" },
    ...(finding.correction ? [{ label: "Correction", value: finding.correction }] : []),
  ];
}

/** Sets what was found, on the content and on the attribution. */
export function setVerdict(desk: Desk, claim: ClaimView, finding: Finding): Promise<boolean> {
  const scale = desk.store.review.verdictScale;
  const named = (key: string | null) => scale.find((label) => label.key === key)?.label ?? key ?? "none";
  return sendChange(desk, claim, {
    call: { method: "PUT", path: `/claims/${claim.id}/verdict`, body: finding },
    done: `Verdict on ${claim.label} saved.`,
    words: {
      what: "Verdict",
      mine: findingLines(finding, named),
      theirs: (current) => findingLines({ ...current, note: current.verdictNote }, named),
    },
  });
}

/** The fields of a claim that are edited beside its verdict. */
export type ClaimEdit = Partial<
  Pick<ClaimView, "text" | "types" | "priority" | "assigneeId" | "replySought" | "recheckBy" | "asOf" | "tags">
>;

/** Edits fields of a claim. */
export function editClaim(desk: Desk, claim: ClaimView, edit: ClaimEdit): Promise<boolean> {
  const keys = Object.keys(edit) as (keyof ClaimEdit)[]; // the keys of an object literal of this very type
  const lines = (from: ClaimEdit) => keys.map((key) => ({ label: FIELD_WORDS[key], value: inWords(from[key]) }));
  return sendChange(desk, claim, {
    call: { method: "PATCH", path: `/claims/${claim.id}`, body: edit },
    done: `${claim.label} saved.`,
    words: { what: "Claim", mine: lines(edit), theirs: (current) => lines(current) },
  });
}

function inWords(value: ClaimEdit[keyof ClaimEdit]): string {
  if (Array.isArray(value)) return value.join(", ") || "none";
  return value ? String(value) : "none";
}

const FIELD_WORDS: Record<keyof ClaimEdit, string> = {
  text: "Wording",
  types: "Kinds",
  priority: "Priority",
  assigneeId: "Assigned to",
  replySought: "Reply sought",
  recheckBy: "Recheck by",
  asOf: "As of",
  tags: "Tags",
};

/** Puts a claim on other words of the text, for one that lost its place or has too many or too few of them. */
export function moveSpan(desk: Desk, claim: ClaimView, span: { start: number; end: number }): Promise<boolean> {
  const { text } = desk.store.review;
  return sendChange(desk, claim, {
    call: { method: "PATCH", path: `/claims/${claim.id}`, body: span },
    done: `${claim.label} stands on these words now.`,
    words: {
      what: "Place",
      mine: [{ label: "Words", value: text.slice(span.start, span.end) }],
      theirs: (current) => [{ label: "Words", value: current.quote }],
    },
  });
}

/** Adds a claim on a stretch of the text and selects it. */
export async function addClaim(desk: Desk, span: { start: number; end: number }): Promise<ClaimDetail | null> {
  const { article } = desk.store.review;
  const path = `/articles/${article.id}/claims`;
  const answer = await callApi<ClaimDetail>({ method: "POST", path, body: span });
  if (answer.kind !== "ok") {
    desk.say(wordsOf(answer), "trouble");
    return null;
  }
  desk.store.put(answer.value);
  desk.store.select(answer.value.id);
  desk.say(`${answer.value.label} added.`);
  return answer.value;
}
