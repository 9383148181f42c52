import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExcerpt, missingFacts } from "@/lib/core/source/excerpt";

const PAGE = `The board met on 3\u00a0May. \u201cWe earned \u2018far more\u2019 than in 2018,\u201d said Anna Berg, the chair\u2014and left.
The year 2018\u20132019 was co\u00adoperative: profit rose to \u20ac12.5 million.`;

describe("an excerpt is found", () => {
  test.each([
    ["as it stands", "profit rose to \u20ac12.5 million"],
    ["with typewriter quotes", `"We earned 'far more' than in 2018," said Anna Berg`],
    ["with other quotes", "\u00abWe earned \u201afar more\u2019 than in 2018,\u00bb"],
    ["with a hyphen for a dash", "the chair-and left"],
    ["with a plain blank for one that does not break", "on 3 May"],
    ["with a dash for a dash of another length", "2018\u20142019"],
    ["without a soft hyphen that the page has", "cooperative"],
    ["over the end of a line", "and left. The year"],
    ["in other case", "THE BOARD MET"],
    ["with blanks around it", "  The board   met  "],
    ["in parts around an ellipsis", "The board met \u2026 said Anna Berg"],
    ["in parts around three dots", "The board met ... said Anna Berg"],
    ["in parts around a bracketed ellipsis", "The board met [\u2026] said Anna Berg [...] profit rose"],
    ["with an ellipsis at an end", "\u2026 profit rose to \u20ac12.5 million \u2026"],
  ])("%s", (_how, excerpt) => {
    expect(checkExcerpt(excerpt, [PAGE])).toBe("found");
  });

  test("in any of several texts of the source", () => {
    expect(checkExcerpt("profit rose", ["Another page.", PAGE])).toBe("found");
  });

  test("wherever it was cut out, character for character", () => {
    fc.assert(
      fc.property(fc.nat(PAGE.length), fc.nat(PAGE.length), (a, b) => {
        const cut = PAGE.slice(Math.min(a, b), Math.max(a, b));
        if (cut.replace(/[\s\u00ad]/g, "") === "") return;
        expect(checkExcerpt(cut, [PAGE])).toBe("found");
      }),
    );
  });
});

describe("an excerpt is not found", () => {
  test.each([
    ["with another figure", "profit rose to \u20ac12.6 million"],
    ["with a word left out", "profit to \u20ac12.5 million"],
    ["with a word put in", "profit almost rose"],
    ["in parts that stand in another order", "profit rose \u2026 The board met"],
    ["when one of its parts is missing", "The board met \u2026 and sang"],
    ["when a part would have to be used twice", "The board met \u2026 The board met"],
    ["when parts are spread over two texts", "The board met \u2026 in another text"],
    ["as nothing but an ellipsis", "\u2026"],
  ])("%s", (_how, excerpt) => {
    expect(checkExcerpt(excerpt, [PAGE, "in another text"])).toBe("not_found");
  });
});

test("without an excerpt, or without a text, there is nothing to prove", () => {
  expect(checkExcerpt(null, [PAGE])).toBe("no_capture");
  expect(checkExcerpt("  ", [PAGE])).toBe("no_capture");
  expect(checkExcerpt("The board met", [])).toBe("no_capture");
});

describe("what an excerpt lacks of its claim", () => {
  test.each([
    ["a figure", "Profit rose to 13 million.", "profit rose to 12 million", ["13"]],
    ["a year", "In 2019 profit rose.", "profit rose in 2018", ["2019"]],
    ["a name", "Profit rose, said Anna Berg.", "profit rose, the chair said", ["Anna Berg"]],
    ["nothing when a surname stands for a name", "Profit rose, said Anna Berg.", "Ms Berg said that profit rose", []],
    ["nothing when thousands are set otherwise", "It cost 12,500 dollars.", "12500 dollars were paid", []],
    ["nothing without an excerpt", "It cost 12 dollars.", null, []],
  ])("%s", (_what, claim, excerpt, lacks) => {
    expect(missingFacts(claim, excerpt)).toEqual(lacks);
  });
});
