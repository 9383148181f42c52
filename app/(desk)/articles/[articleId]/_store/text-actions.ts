import { callApi, wordsOf } from "@/app/_client/call-api";
import { segmentWords } from "@/app/_words/segment-words";
import { loadCoverage } from "@/app/(desk)/articles/[articleId]/_store/follow-coverage";
import { loadGate } from "@/app/(desk)/articles/[articleId]/_store/gate-actions";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { DismissalReason } from "@/lib/core/claim/status";
import type { SegmentKind } from "@/lib/core/extract/contract";
import type { Span } from "@/lib/core/text/span";
import type { DismissalView, SegmentView } from "@/lib/core/view/article-view";

const counted = ({ store }: Desk) => Promise.all([loadCoverage(store), loadGate({ store, say: () => {} })]);

/** Leaves words out of the check with a reason, without making a claim of them. */
export async function leaveOut(desk: Desk, span: Span, reason: DismissalReason, note: string): Promise<boolean> {
  const { article, revision } = desk.store.review;
  const body = { start: span.start, end: span.end, reason, revision, ...(note === "" ? {} : { note }) };
  const answer = await callApi<DismissalView>({ method: "POST", path: `/articles/${article.id}/dismissals`, body });
  if (answer.kind !== "ok") {
    desk.say(wordsOf(answer), "trouble");
    return false;
  }
  const { reading } = desk.store;
  reading.putDismissals([...reading.dismissals(), answer.value].sort((a, b) => a.start - b.start));
  desk.say("Left out of the check.");
  await counted(desk);
  return true;
}

/** Takes the leaving out of words back: nobody has looked at them then. */
export async function takeBack(desk: Desk, dismissal: DismissalView): Promise<void> {
  const path = `/dismissals/${dismissal.id}/withdraw`;
  const answer = await callApi({ method: "POST", path, version: dismissal.version });
  if (answer.kind !== "ok") return desk.say(wordsOf(answer), "trouble");
  const { reading } = desk.store;
  reading.putDismissals(reading.dismissals().filter(({ id }) => id !== dismissal.id));
  desk.say("Taken back. Nobody has looked at these words now.");
  await counted(desk);
}

/** Says what a part of the text is: text to be checked after all, or something to set aside. */
export async function changeSegment(desk: Desk, start: number, kind: SegmentKind): Promise<void> {
  const { article, revision } = desk.store.review;
  const body = { start, kind, revision };
  const answer = await callApi<SegmentView>({ method: "POST", path: `/articles/${article.id}/segments`, body });
  if (answer.kind !== "ok") return desk.say(wordsOf(answer), "trouble");
  const { text: _text, ...segment } = answer.value;
  desk.store.reading.putSegment(segment);
  desk.say(`This part is “${segmentWords(kind).toLowerCase()}” now.`);
  await counted(desk);
}
