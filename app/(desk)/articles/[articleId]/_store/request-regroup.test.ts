import { expect, test } from "vitest";
import { whyNotRegroup } from "@/app/(desk)/articles/[articleId]/_store/request-regroup";
import { fixtureReview } from "@/app/dev/components/fixture-review";
import type { Role } from "@/lib/core/access/roles";
import type { ClaimView } from "@/lib/core/view/claim-view";

const [sample, other] = fixtureReview.claims;
if (!sample || !other) throw new Error("The fixture has too few claims.");
const claim: ClaimView = { ...sample, status: "open" };
const neighbour: ClaimView = { ...other, status: "open" };
const asked = (role: Role) => ({ ...fixtureReview, me: { ...fixtureReview.me, roles: [role] } });
const one = (start: number): ClaimView => ({
  ...claim,
  anchor: {
    ...claim.anchor,
    start,
    end: start + (/^\S+/.exec(fixtureReview.text.slice(start))?.[0].length ?? 0),
    spans: [],
  },
});

test.each(["split", "merge"] as const)("a checker may %s an open claim that has neighbours", (regroup) => {
  expect(whyNotRegroup(claim, regroup, asked("checker"), [claim, neighbour])).toBeNull();
});

test.each(["writer", "viewer"] as const)("a %s is told who splits and merges", (role) => {
  expect(whyNotRegroup(claim, "split", asked(role), [claim])).toContain("Only checkers and editors");
});

test.each([
  ["a dismissed claim is not split", { ...claim, status: "dismissed" as const }, "split" as const],
  ["nothing is merged into a signed-off claim", { ...claim, status: "signed_off" as const }, "merge" as const],
  ["a single word is not split", one(claim.anchor.start), "split" as const],
])("%s", (_, which, regroup) => {
  expect(whyNotRegroup(which, regroup, asked("editor"), [which, neighbour])).not.toBeNull();
});

test("a claim without others beside it has nothing to be merged with", () => {
  expect(whyNotRegroup(claim, "merge", asked("editor"), [claim])).toContain("No other claim");
});
