import { expect, test } from "vitest";
import { noticeHref } from "@/app/(desk)/_inbox/notice-href";

const nowhere = { commentId: null, claimId: null, articleId: null };

test.each([
  ["the remark", { commentId: "k", claimId: "c", articleId: "a" }, "/comments/k"],
  ["the claim", { claimId: "c", articleId: "a" }, "/claims/c"],
  ["the article", { articleId: "a" }, "/articles/a"],
  ["nowhere", {}, null],
])("a notice leads to %s", (_where, place, href) => {
  expect(noticeHref({ ...nowhere, ...place })).toBe(href);
});
