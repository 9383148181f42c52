import { beforeEach, describe, expect, test, vi } from "vitest";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { fixtureDetail, fixtureReview } from "@/app/dev/components/fixture-review";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

let store: ReviewStore;
const first = () => fixtureReview.claims[0]?.id ?? "";
const second = () => fixtureReview.claims[1]?.id ?? "";
const changed = (id: string, change: Partial<ClaimDetail>): ClaimDetail => {
  const before = fixtureDetail(id);
  return { ...before, version: before.version + 1, ...change };
};

beforeEach(() => {
  store = new ReviewStore(fixtureReview, null);
});

describe("the state of the review screen", () => {
  test("a change of one claim is told to that claim and to no other", () => {
    const own = vi.fn();
    const other = vi.fn();
    store.subscribe(`claim:${first()}`, own);
    store.subscribe(`claim:${second()}`, other);
    store.put(changed(first(), { status: "signed_off" }));
    expect(own).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  test("an answer that arrives late does not undo a newer one", () => {
    store.put(changed(first(), { text: "newer", version: 9 }));
    store.put(changed(first(), { text: "older", version: 8 }));
    expect(store.claim(first())?.text).toBe("newer");
  });

  test("selecting the next claim redraws two claims only", () => {
    store.select(first());
    const touched: string[] = [];
    for (const claim of fixtureReview.claims) store.subscribe(`selected:${claim.id}`, () => touched.push(claim.id));
    store.select(second());
    expect(touched).toEqual([first(), second()]);
  });

  test("the selected claim stays in the list when its new status no longer passes, until another one is selected", () => {
    store.setFilter({ view: "proposed", words: "" });
    const id = store.listed()[0] ?? "";
    store.select(id);
    store.put(changed(id, { status: "open" }));
    expect(store.listed()).toContain(id);
    store.select(store.listed()[1] ?? null);
    expect(store.listed()).not.toContain(id);
  });

  test("a screen opened on a view lists that view at once", () => {
    const view = fixtureReview.claims[0]?.status ?? "open";
    const expected = fixtureReview.claims.filter((claim) => claim.status === view).map((claim) => claim.id);
    expect(new ReviewStore(fixtureReview, null, view).listed()).toEqual(expected);
  });

  test("after a claim was left, the next step goes on from there and not from the beginning", () => {
    store.select(second());
    store.select(null);
    stepTo(store, 1);
    expect(store.selectedId()).toBe(fixtureReview.claims[2]?.id);
  });

  test.each([
    ["the first claim", 1, 0],
    ["nowhere before the first claim", -1, 0],
  ])("the first step goes to %s", (_, step, expected) => {
    stepTo(store, step);
    expect(store.selectedId()).toBe(fixtureReview.claims[expected]?.id);
  });

  test("dismissing a claim leaves its words dismissed on the map", () => {
    const claim = store.claim(first());
    const place = claim?.anchor.start ?? -1;
    store.put(changed(first(), { status: "dismissed", dismissalReason: "opinion" }));
    const run = store.coverage().find((candidate) => candidate.start <= place && place < candidate.end);
    expect(run?.class).toBe("dismissed");
  });

  test("a claim that was added takes its place in reading order", () => {
    const added = { ...fixtureDetail(first()), id: "11111111-1111-4111-8111-111111111111", number: 99 };
    added.anchor = { ...added.anchor, start: 1, end: 4, spans: [] };
    store.put(added);
    expect(store.order().slice(0, 2)).toEqual([first(), added.id]);
  });

  test("a review read again brings claims that are new, and keeps what is newer here", () => {
    store.put(changed(first(), { text: "newer here", version: 9 }));
    const split = { ...fixtureDetail(second()), id: "22222222-2222-4222-8222-222222222222", number: 98 };
    const dismissed = { ...fixtureDetail(second()), version: 5, status: "dismissed" as const };
    store.putAll([fixtureDetail(first()), dismissed, split]);
    expect(store.claim(first())?.text).toBe("newer here");
    expect(store.claim(second())?.status).toBe("dismissed");
    expect(store.order()).toHaveLength(fixtureReview.claims.length + 1);
    expect(store.order().indexOf(split.id)).toBe(2);
  });

  test.each([
    ["by words of the claim", "9,000 cars"],
    ["by its number", "C-001"],
  ])("the list is searched %s", (_, words) => {
    store.setFilter({ view: "all", words });
    expect(store.listed().length).toBeGreaterThan(0);
    expect(store.listed().length).toBeLessThan(fixtureReview.claims.length);
  });
});
