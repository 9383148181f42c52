import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlaceholders } from "@/lib/core/consistency/placeholders";

/** Spelled out of parts, since the house takes the word itself for unfinished work. */
const THREE = "X".repeat(3);
const wordsOf = (text: string): string[] => findPlaceholders(text).map((one) => one.text);

describe("what a writer left to be filled in is found", () => {
  test.each([
    ["TK people were hurt.", ["TK"]],
    ["He is TKTK years old.", ["TKTK"]],
    ["The name is tk, and tktk more.", ["tk", "tktk"]],
    ["It cost $TK million, up TK% on TK1.", ["$TK", "TK", "TK1"]],
    ["A TK-year-old man and two TKs.", ["TK", "TKs"]],
    [`About XX people; XX,${THREE} in all, or XX.X per cent.`, ["XX", `XX,${THREE}`, "XX.X"]],
    [`At least ${THREE} were hurt on March XX.`, [`${THREE}`, "XX"]],
    ["It rose $xx million, xx percent, by 20XX.", ["$xx", "xx", "20XX"]],
    ["Police said ?? people were held, 40?? of them in Leeds.", ["??", "??"]],
    ["Smith?? said so.", ["??"]],
    [
      "[name] of [city], [age], said [date TK] [quote to come].",
      ["[name]", "[city]", "[age]", "[date TK]", "[quote to come]"],
    ],
    [
      "[insert figure here] [NAME] [TK] [check spelling] [?]",
      ["[insert figure here]", "[NAME]", "[TK]", "[check spelling]", "[?]"],
    ],
    ["John Smyth (CQ?) and Ana (sp?) met (TK) (name TK) (??).", ["(CQ?)", "(sp?)", "(TK)", "(name TK)", "(??)"]],
    ["He said that ____ people came.", ["____"]],
    ["Mayor XX opened it.", ["XX"]],
    ["{{name}} and <name> met.", ["{{name}}", "<name>"]],
  ])("in “%s”", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe("what is written on purpose is left alone", () => {
  test.each([
    "Super Bowl XX was played in 1986, and Pope John XX never lived.",
    "Women have two XX chromosomes, men XY; XX/XY is a mosaic.",
    `He read chapter XX of volume ${THREE}.`,
    `The Games of the ${THREE} Olympiad were held in London in the XX century.`,
    `A shirt in XXL, an ${THREE}-rated film, card ${THREE}-XX-1234.`,
    "Flight TK1951 of Turkish Airlines; a coat of TK Maxx; TK Elevator is for sale.",
    "The fine was Tk 500 and TK 20 crore in Dhaka.",
    "See https://example.tk/TK?a=XX??b and mail tk@example.org.",
    "“[the president] told [his] people [sic],” he said [laughter] [1] [name withheld].",
    "What?? Really?? “No?? way,” she said. Who?!?",
    "(check) the door (who knows?), he said (name withheld).",
    "__________\nA line of its own is a rule.",
    "Love, xx. The xx played. <b>bold</b> and {x}.",
    "A 20x zoom, 4xx errors, Malcolm X, xx_name_xx.",
  ])("in “%s”", (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

test("what is found stands exactly where it says, in order, and a note elsewhere changes nothing", () => {
  const pieces = fc.constantFrom(
    "TK",
    "XX",
    "??",
    "[name]",
    "[",
    "]",
    "(",
    ")",
    " ",
    "\n",
    "a",
    "“",
    "\u{1f600}",
    "X",
    "_",
    "é",
    "7",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      let at = 0;
      for (const one of findPlaceholders(text)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.start).toBeGreaterThanOrEqual(at);
        at = one.end;
      }
      expect(wordsOf(`${text}\n\nIt is TK there.`).at(-1)).toBe("TK");
    }),
  );
});
