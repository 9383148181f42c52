import { expect, test } from "vitest";
import { mergeCandidates } from "@/app/(desk)/articles/[articleId]/_store/merge-candidates";
import { fixtureReview } from "@/app/dev/components/fixture-review";
import type { ClaimView } from "@/lib/core/view/claim-view";

const sample = fixtureReview.claims[0];
function claim(number: number, start: number, end: number, more: Partial<ClaimView> = {}): ClaimView {
  if (!sample) throw new Error("The fixture has no claims.");
  const anchor = { ...sample.anchor, start, end };
  return { ...sample, id: `id-${number}`, number, label: `C-00${number}`, status: "open", anchor, ...more };
}
const into = claim(3, 100, 150);

test("neighbours in the text come first, whichever side they stand on", () => {
  const claims = [claim(1, 0, 20), claim(2, 80, 99), into, claim(4, 160, 180), claim(5, 120, 200)];
  expect(mergeCandidates(claims, into).map(({ number }) => number)).toEqual([5, 2, 4, 1]);
});

test("the claim itself, dismissed and signed-off ones are not offered", () => {
  const claims = [into, claim(1, 0, 20, { status: "dismissed" }), claim(2, 80, 99, { status: "signed_off" })];
  expect(mergeCandidates(claims, into)).toEqual([]);
});

test("one further away is found by its words", () => {
  const claims = [claim(1, 0, 20, { text: "The lighthouse is 40 metres high" }), claim(2, 80, 99)];
  expect(mergeCandidates(claims, into, "lighthouse").map(({ number }) => number)).toEqual([1]);
});
