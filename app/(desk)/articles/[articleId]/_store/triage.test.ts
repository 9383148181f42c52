import { expect, test } from "vitest";
import { comesUp, countRound, leftIn, Triage, type TriageStep } from "@/app/(desk)/articles/[articleId]/_store/triage";
import { fixtureReview } from "@/app/dev/components/fixture-review";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

const [sample] = fixtureReview.claims;
if (!sample) throw new Error("The fixture has no claims.");
const claims = (...statuses: ClaimStatus[]): ClaimView[] =>
  statuses.map((status, index) => ({ ...sample, id: `${index + 1}`, label: `C-00${index + 1}`, status }));
const accepted = (id: string): TriageStep => ({ id, label: `C-00${id}`, dismissedAs: null });
const dismissed = (id: string): TriageStep => ({ ...accepted(id), dismissedAs: "opinion" });

const four = claims("proposed", "open", "proposed", "proposed");

test("only what is proposed and not yet decided is left", () => {
  expect(leftIn(four, [accepted("3")]).map(({ id }) => id)).toEqual(["1", "4"]);
});

test("a step counts before the server has answered, and once it has, it does not count twice", () => {
  const steps = [accepted("1"), dismissed("3")];
  const before = countRound(steps, leftIn(four, steps).length);
  const after = countRound(steps, leftIn(claims("open", "open", "dismissed", "proposed"), steps).length);
  expect(before).toEqual({ looked: 2, total: 3, accepted: 1, dismissed: 1 });
  expect(after).toEqual(before);
});

test.each([
  ["the next one in the text comes up, past what others decided", "1", 1, "3"],
  ["after the last one the round begins anew", "4", 1, "1"],
  ["backwards past the first one it goes on from the end", "1", -1, "4"],
  ["backwards the one before comes up", "4", -1, "3"],
] as const)("%s", (_what, from, direction, next) => {
  expect(comesUp(four, [], from, direction)).toBe(next);
});

test("from nowhere the first one comes up, and with nothing left none does", () => {
  expect(comesUp(four, [], null)).toBe("1");
  expect(comesUp(four, [accepted("1"), accepted("3")], "3")).toBe("4");
  expect(comesUp(four, [accepted("1"), accepted("3")], "4")).toBeNull();
});

test("what is asked of the server follows the keys in their order, also after a failure", async () => {
  const triage = new Triage();
  const heard: string[] = [];
  void triage.inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    heard.push("first");
    throw new Error("no connection");
  });
  const second = triage.inTurn(async () => void heard.push("second"));
  expect(triage.unsaved()).toBe(2);
  await second;
  expect(triage.unsaved()).toBe(0);
  expect(heard).toEqual(["first", "second"]);
});

test("a new round begins without the steps of the last one", () => {
  const triage = new Triage();
  triage.turn(true);
  triage.note(accepted("1"));
  triage.note(dismissed("1"));
  expect(triage.steps()).toEqual([dismissed("1")]);
  triage.turn(false);
  triage.turn(true);
  expect(triage.steps()).toEqual([]);
});
