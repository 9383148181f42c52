import { expect, test } from "vitest";
import { goToBlocker } from "@/app/(desk)/articles/[articleId]/_store/gate-actions";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { fixtureReview } from "@/app/dev/components/fixture-review";
import type { BlockerView } from "@/lib/core/view/gate-view";

const NOWHERE: BlockerView = {
  kind: "claim_open",
  text: "C-001 is open",
  claimId: null,
  threadId: null,
  start: null,
  end: null,
};
const say = () => undefined;

test("what stands in the way leads to its claim, also when the list hides that claim", () => {
  const store = new ReviewStore(fixtureReview, null, "dismissed");
  const claimId = fixtureReview.claims.find((claim) => claim.status !== "dismissed")?.id ?? "";
  goToBlocker({ store, say }, { ...NOWHERE, claimId });
  expect(store.selectedId()).toBe(claimId);
  expect(store.listed()).toContain(claimId);
  expect(store.place()).toMatchObject({ pane: "claim", tab: "check" });
});

test("a blocking thread leads to the discussion of its claim", () => {
  const store = new ReviewStore(fixtureReview, null);
  const claimId = fixtureReview.claims[0]?.id ?? "";
  goToBlocker({ store, say }, { ...NOWHERE, kind: "blocking_thread", claimId, threadId: claimId });
  expect(store.place()).toMatchObject({ pane: "claim", tab: "discussion" });
});

test("words lead to the text", () => {
  const store = new ReviewStore(fixtureReview, null);
  store.setPlace({ pane: "claim" });
  goToBlocker({ store, say }, { ...NOWHERE, kind: "placeholder", start: 3, end: 9 });
  expect(store.reading.revealed()).toEqual({ start: 3, end: 9 });
  expect(store.place().pane).toBe("text");
});
