import { expect, test } from "vitest";
import { segmentsOf } from "@/lib/core/extract/passes/segments";

const BODY = "The council voted on Monday to close the bridge for repairs that will take two years.";

function kindsOf(text: string): string[] {
  return segmentsOf(text).map((segment) => `${segment.kind}: ${text.slice(segment.start, segment.end)}`);
}

test.each([
  ["Get your unlimited trial >", "promo"],
  ["Sign up for our daily newsletter and get the top stories", "promo"],
  ["Story continues below advertisement", "promo"],
  ["Facebook Twitter Email Print", "promo"],
  ["Read more: Mayor promises new bridge", "related_link"],
  ["See Protester Interrupt Vote 0:42", "related_link"],
  ["Last updated on May 3, 2019 at 18:40", "update_mark"],
  ["Photo by Ana Silva/Agency", "credit"],
  ["The Regional Wire contributed to this report.", "credit"],
  ["By Ana Silva and Tom Reed", "byline"],
  ["Tuesday, May 3, 2016", "dateline"],
  ["© 2020 Daily Paper. All rights reserved.", "footer"],
  ["What happened next", "subheading"],
])("between two paragraphs the line %j is a %s", (line, kind) => {
  const text = `Bridge closes for two years\n\n${BODY}\n\n${line}\n\n${BODY}`;
  expect(kindsOf(text)[2]).toBe(`${kind}: ${line}`);
});

test("an update mark and a dateline are cut off the paragraph that they open", () => {
  expect(kindsOf(`Bridge closes\n\nUpdated | ${BODY}`).slice(1)).toEqual(["update_mark: Updated |", `body: ${BODY}`]);
  expect(kindsOf(`Bridge closes\n\nPARIS, May 3 (Wire) - ${BODY}`).slice(1)).toEqual([
    "dateline: PARIS, May 3 (Wire) -",
    `body: ${BODY}`,
  ]);
});

test("a caption is kept for checking, and only its credit is cut off", () => {
  const caption = "Workers stand on the bridge in Lyon, France, May 3.";
  expect(kindsOf(`Bridge closes\n\nThe bridge\n${caption} Hannah Reed/Agency\n\n${BODY}`)).toEqual([
    "headline: Bridge closes",
    "caption: The bridge",
    `caption: ${caption}`,
    "credit: Hannah Reed/Agency",
    `body: ${BODY}`,
  ]);
});

test("the headline again at the end is the page's footer", () => {
  expect(kindsOf(`Bridge closes for two years\n\n${BODY}\n\nBridge closes for two years | Region`)[2]).toBe(
    "footer: Bridge closes for two years | Region",
  );
});
