import { expect, test } from "vitest";
import { viewHref, viewQuery } from "@/lib/core/search/saved-view";

test.each([
  ["?status=open,lapsed&sort=priority", "status=open,lapsed&sort=priority"],
  ["status=open&cursor=abc", "status=open"],
  ["q=fares%20%26%20fees", "q=fares+%26+fees"],
  ["", ""],
])("%j is kept as %j", (typed, kept) => {
  expect(viewQuery(typed)).toBe(kept);
});

test("a view leads to its list, with its filter and order", () => {
  expect(viewHref({ screen: "claims", query: "status=open" })).toBe("/claims?status=open");
  expect(viewHref({ screen: "sources", query: "" })).toBe("/sources");
});
