import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { saveShifts } from "@/app/(desk)/articles/[articleId]/_store/save-shifts";
import { shiftSpan } from "@/app/(desk)/articles/[articleId]/_store/shift-span";
import { fixtureDetail, fixtureReview } from "@/app/dev/components/fixture-review";

const claim = fixtureReview.claims.find(({ status }) => status !== "dismissed");
const id = claim?.id ?? "";
const say = vi.fn();
const sent: unknown[] = [];
let store: ReviewStore;
let stop: () => void;

const answerWith = (status: number) =>
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    const body: { start: number; end: number } = JSON.parse(String(init.body));
    sent.push(body);
    const before = fixtureDetail(id);
    const anchor = { ...before.anchor, ...body, spans: [] };
    return Response.json({ ...before, version: before.version + sent.length, anchor }, { status });
  });

beforeEach(() => {
  vi.useFakeTimers();
  answerWith(200);
  sent.length = 0;
  store = new ReviewStore({ ...fixtureReview, me: { ...fixtureReview.me, roles: ["editor"] } }, null);
  store.select(id);
  stop = saveShifts({ store, say });
});

afterEach(() => {
  store.setShifted(null);
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shorten = () => shiftSpan({ store, say }, { edge: "end", step: -1 });
const wide = () => claim?.anchor.end ?? 0;

test("the text shows the new place at once, and nothing is sent yet", () => {
  shorten();
  expect(store.spans(id).at(-1)?.[1]).toBeLessThan(wide());
  expect(sent).toEqual([]);
});

test("several keys in a row become one save", async () => {
  shorten();
  shorten();
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(1);
  expect(store.shift()).toBeNull();
  expect(store.claim(id)?.anchor.end).toBeLessThan(wide());
});

test("a place that was taken back is never sent", async () => {
  shorten();
  store.setShifted(null);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([]);
  expect(store.spans(id).at(-1)?.[1]).toBe(wide());
});

test("leaving the claim saves its place without waiting", async () => {
  shorten();
  store.select(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(1);
});

test("a save that failed leaves the place shown, to be sent again or taken back", async () => {
  answerWith(500);
  shorten();
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(1);
  expect(store.shift()).not.toBeNull();
});
