import { beforeEach, describe, expect, test } from "vitest";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { fixtureDetail, fixtureReview } from "@/app/dev/components/fixture-review";

const [first, second] = fixtureReview.claims.map((claim) => claim.id);
let store: ReviewStore;

beforeEach(() => {
  store = new ReviewStore(fixtureReview, null);
});

describe("what others change while somebody reads", () => {
  test("leaves its row in a filtered list until the person changes the list", () => {
    const { status } = fixtureDetail(String(first));
    store.setFilter({ view: status, words: "" });
    expect(store.listed()).toContain(first);
    store.keepListed([String(first)]);
    const next = status === "open" ? ("in_review" as const) : ("open" as const);
    store.put({ ...fixtureDetail(String(first)), version: 99, status: next });
    expect(store.listed()).toContain(first);
    expect(store.claim(String(first))?.status).toBe(next);
    store.setFilter({ view: status, words: "" });
    expect(store.listed()).not.toContain(first);
  });

  test("brings no row into a list that it was not in", () => {
    store.setFilter({ view: "all", words: "words that stand nowhere" });
    store.keepListed([String(first)]);
    expect(store.listed()).toEqual([]);
  });
});

describe("others", () => {
  test("are told to the claims that they came to and left, and to no other", () => {
    const told: string[] = [];
    for (const id of [first, second]) store.others.subscribe(`claim:${id}`, () => told.push(String(id)));
    const kim = { memberId: "k", name: "Kim", claimId: String(first), editing: false };
    store.others.setPeople([kim]);
    expect(store.others.at(String(first))).toEqual([kim]);
    store.others.setPeople([{ ...kim, claimId: String(second) }]);
    expect(told).toEqual([first, first, second]);
    expect(store.others.at(String(first))).toEqual([]);
  });

  test("the version that a draft was begun from stays the first one, until it is let go", () => {
    store.others.hold(String(first), 3);
    store.others.hold(String(first), 4);
    expect(store.others.heldVersion(String(first))).toBe(3);
    store.others.release(String(first));
    expect(store.others.heldVersion(String(first))).toBeUndefined();
  });
});
