import { expect, test } from "vitest";
import { tagsIn, whyNotTags, withKind } from "@/app/(desk)/articles/[articleId]/_components/claim-kinds";
import type { ClaimType } from "@/lib/core/extract/claim-type";

type Put = { place: number; type: ClaimType | null };

test.each<[string, ClaimType[], Put, ClaimType[]]>([
  ["another main kind replaces the first", ["number", "place"], { place: 0, type: "age" }, ["age", "place"]],
  ["a second kind is added behind the first", ["number"], { place: 1, type: "place" }, ["number", "place"]],
  [
    "a kind that stands second changes places when it becomes the main one",
    ["number", "place"],
    { place: 0, type: "place" },
    ["place", "number"],
  ],
  ["the third moves up when the second goes", ["number", "place", "age"], { place: 1, type: null }, ["number", "age"]],
  ["the only kind stays", ["number"], { place: 0, type: null }, ["number"]],
  ["a third kind without a second becomes the second", ["number"], { place: 2, type: "age" }, ["number", "age"]],
  ["the only kind chosen again as the second stays one", ["number"], { place: 1, type: "number" }, ["number"]],
])("%s", (_, types, { place, type }, expected) => {
  expect(withKind(types, place, type)).toEqual(expected);
});

test("tags are parted at commas, without white space, and each stands once", () => {
  expect(tagsIn(" budget , Ferry,, ferry,  two  words ")).toEqual(["budget", "Ferry", "two words"]);
});

test.each([
  ["too many tags", Array.from({ length: 21 }, (_, index) => `t${index}`)],
  ["a tag that is too long", ["x".repeat(61)]],
])("%s cannot be saved", (_, tags) => {
  expect(whyNotTags(tags)).not.toBeNull();
});

test("twenty tags of sixty letters can be saved", () => {
  expect(whyNotTags(Array.from({ length: 20 }, () => "x".repeat(60)))).toBeNull();
});
