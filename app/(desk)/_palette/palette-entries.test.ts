import { expect, test } from "vitest";
import { foundGroups, matchingActions } from "@/app/(desk)/_palette/palette-entries";

const ACTIONS = [
  { label: "Go to Articles", href: "/articles", keys: ["g", "a"] },
  { label: "New article", href: "/articles/new" },
];
const hrefs = (typed: string) => matchingActions(ACTIONS, typed).map(({ href }) => href);

test("actions are found by the beginnings of their words, in any order", () => {
  expect(hrefs("")).toEqual(["/articles", "/articles/new"]);
  expect(hrefs("art new")).toEqual(["/articles/new"]);
  expect(hrefs("ticle")).toEqual([]);
});

test("each thing that was found leads to its place; kinds without a find have no head", () => {
  const words = [{ text: "Fares rose", hit: true }];
  const groups = foundGroups({
    claims: [],
    articles: [],
    sources: [{ id: "s", words }],
    comments: [
      { id: "k", threadId: "t", articleId: "a", claimId: null, author: "Sam", words },
      { id: "l", threadId: "t", articleId: "a", claimId: "c", author: "Sam", words },
    ],
    people: [],
  });
  expect(groups.map(({ title, entries }) => [title, entries.map(({ href }) => href)])).toEqual([
    ["Sources", ["/sources/s"]],
    ["Comments", ["/comments/k", "/comments/l"]],
  ]);
});
