import { expect, test } from "vitest";
import { whyNotReword } from "@/app/(desk)/articles/[articleId]/_store/request-wording";

const memberId = "0192d3a0-0000-7000-8000-000000000001";

test.each([
  ["viewer", "open", /Only checkers and editors/],
  ["writer", "open", /Only checkers and editors/],
  ["admin", "open", /Only checkers and editors/],
  ["checker", "dismissed", /Reopen it first/],
] as const)("a %s does not edit the wording of a claim that is %s, and is told why", (role, status, why) => {
  expect(whyNotReword({ status }, { memberId, roles: [role] })).toMatch(why);
});

test.each(["checker", "editor"] as const)("a %s edits the wording", (role) => {
  expect(whyNotReword({ status: "signed_off" }, { memberId, roles: [role] })).toBeNull();
});
