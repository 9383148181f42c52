import { describe, expect, test } from "vitest";
import { filterInWords } from "@/app/(desk)/_claims/filter-in-words";

const person = "00000000-0000-4000-8000-000000000001";
const names = { people: [{ id: person, name: "Ada" }], articles: [{ id: person, title: "Rents" }] };

describe("a filter in words", () => {
  test("says nothing where nothing is filtered", () => {
    expect(filterInWords({}, names)).toBe("");
  });

  test("uses the desk's own words for every part", () => {
    expect(
      filterInWords(
        { status: ["open", "lapsed"], verdict: ["none"], verified: false, article: person, q: "rent" },
        names,
      ),
    ).toBe("Status: Open, Lapsed; Verdict: none yet; Verified: no; Article: Rents; Words or number: “rent”");
  });

  test.each([
    [person, "Ada"],
    ["none", "nobody"],
    ["00000000-0000-4000-8000-000000000002", "a former member"],
  ])("names the assignee %s", (assignee, words) => {
    expect(filterInWords({ assignee }, names)).toBe(`Assigned to: ${words}`);
  });
});
