import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHints, type Hint, placeHints } from "@/lib/core/consistency/hints";
import { segmentsOf } from "@/lib/core/extract/passes/segments";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";
import { articleDay } from "@/lib/core/extract/passes/times";

const hintsIn = (text: string): Hint[] => {
  const segments = segmentsOf(text);
  const input = { text, segments, sentences: sentencesOf(text, segments), day: articleDay(text, segments) };
  return placeHints(findHints(input), text, []);
};
const article = (headline: string, ...paragraphs: string[]) =>
  [headline, "Saturday, December 7, 2019", ...paragraphs].join("\n\n");
const FILLING =
  "The bridge was closed to traffic, and the council asked drivers to stay away from the area for some hours.";

describe("what does not agree is shown with both places", () => {
  test.each([
    [
      "the headline's toll and a paragraph's",
      article(
        "At least 40 hurt as bus hits bridge in Leeds",
        "A bus hit a bridge in Leeds on Friday.",
        FILLING,
        "Police said 29 people were injured.",
      ),
      "Headline says At least 40, paragraph 3 says 29 (injured).",
    ],
    [
      "the opening's dead and a later one's",
      article(
        "Bus hits bridge",
        `Twelve people were killed when a bus hit a bridge. ${FILLING}`,
        FILLING,
        "The crash killed 14 people, the service said.",
      ),
      "Paragraph 1 says Twelve, paragraph 3 says 14 (killed).",
    ],
    [
      "vague and exact figures that cannot both be right",
      article("Dozens injured in fire", "A fire broke out in a hall on Friday.", FILLING, "Nine people were injured."),
      "Headline says Dozens, paragraph 3 says Nine (injured).",
    ],
    [
      "a counted thing",
      article(
        "Council to build 300 affordable homes by the river",
        "The council has a plan.",
        FILLING,
        "The council will build 250 affordable homes by the river, the leader said.",
      ),
      "Headline says 300, paragraph 3 says 250.",
    ],
    [
      "a sum of money",
      article(
        "Bank fined £4.5m over failed checks",
        "A bank broke the rules.",
        FILLING,
        "The regulator said the bank was fined £5.4 million for its failed checks.",
      ),
      "Headline says £4.5m, paragraph 3 says £5.4 million.",
    ],
    [
      "an age",
      article(
        "Officer named",
        "Keith Palmer, 48, was on duty at the gate.",
        FILLING,
        "Friends of 47-year-old Keith Palmer spoke of him.",
      ),
      "Paragraph 1 gives the age of Keith Palmer as 48, paragraph 3 as 47.",
    ],
    [
      "an age and a year of birth",
      article(
        "Singer dies",
        "Anna Berg, 58, sang until Friday.",
        FILLING,
        "Anna Berg was born on 4 May 1960 in a village.",
      ),
      "Paragraph 1 gives the age of Anna Berg as 58; born in 1960 makes 58 or 59 in 2019.",
      "none",
    ],
    [
      "an age that no birthday explains",
      article(
        "Singer dies",
        "Anna Berg, 62, sang until Friday.",
        FILLING,
        "Anna Berg was born on 4 May 1960 in a village.",
      ),
      "Paragraph 1 gives the age of Anna Berg as 62; born in 1960 makes 58 or 59 in 2019.",
    ],
    [
      "a weekday",
      article("Attack in London", "The attack took place on Thursday, 22 March 2017, in the afternoon."),
      "Paragraph 1 calls 22 March 2017 a Thursday; it was a Wednesday.",
    ],
    [
      "a weekday behind a date without a year",
      article("Vote called", "The vote is set for December 12, a Friday, the speaker said."),
      "Paragraph 1 calls 12 December 2019 a Friday; it would be a Thursday.",
    ],
    [
      "a day that is none",
      article("Vote called", "The vote is set for 31 June 2020, the speaker said."),
      "Paragraph 1 names 31 June 2020; there is no such day.",
    ],
    [
      "two sides above a hundred",
      article("Vote held", "In the vote 60 per cent voted for it and 45 per cent voted against."),
      "Paragraph 1: 60 per cent and 45 per cent make 105%.",
    ],
    [
      "a rest that does not fill up the hundred",
      article("Fleet counted", "It found 40% were buses, 30% were trams and the remaining 20% were trains."),
      "Paragraph 1: 40% and 30% and 20% make 90%, not 100%.",
    ],
    [
      "a share",
      article("Ships counted", "Inspectors found faults in 30 of 120 ships (40 per cent), they said."),
      "Paragraph 1: 30 of 120 is 25%, not 40 per cent.",
    ],
    [
      "more than there are",
      article("Ships counted", "Faults were found in 12 of the 10 ships."),
      "Paragraph 1: 12 is more than 10.",
    ],
    [
      "a change",
      article("Prices rise", "The price rose from $40 to $60, an increase of 20%, over the winter."),
      "Paragraph 1: from $40 to $60 is 50%, not 20%.",
    ],
    [
      "parts and their whole",
      article("Ship sinks", "The boat carried 40 people: 12 men and 25 women."),
      "Paragraph 1: 12 and 25 make 37, not 40.",
    ],
    [
      "a name",
      article("Mayor speaks", "Mayor John Smithson opened the bridge.", FILLING, "“It was time,” Smithsen said."),
      "Paragraph 1 writes “John Smithson”, paragraph 3 “Smithsen”.",
    ],
    [
      "a name with its first name",
      article("Mayor speaks", "John Smith opened the bridge.", FILLING, "Then John Smyth cut the ribbon."),
      "Paragraph 1 writes “John Smith”, paragraph 3 “John Smyth”.",
    ],
  ])("%s", (_what, text, words, none = "") => {
    const hints = hintsIn(text);
    expect(hints.map((hint) => hint.words)).toEqual(none === "none" ? [] : [words]);
    for (const { places } of hints)
      for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.quote);
  });
});

describe("what agrees, or speaks of something else, is no hint", () => {
  test.each([
    article("At least 40 hurt", "A bus hit a bridge.", FILLING, "Some 42 people were injured."),
    article("Dozens hurt", "A bus hit a bridge.", FILLING, "In all 40 people were injured."),
    article(
      "40 hurt",
      "A bus hit a bridge.",
      FILLING,
      "Of them, 12 were hurt by glass. Twelve others were injured on the way.",
    ),
    article(
      "40 hurt",
      "A bus hit a bridge.",
      FILLING,
      "Last year 12 people were hurt there. In 2014 a fire killed 3 and injured 9.",
    ),
    article(
      "40 hurt in Leeds",
      "A bus hit a bridge in Leeds.",
      FILLING,
      "In Bradford 12 people were injured by a lorry.",
    ),
    article("12 killed, 40 hurt", "A bus hit a bridge.", FILLING, "Three children were killed."),
    article("Bank fined $4 million", "A bank was fined $4.2 million on Friday.", FILLING),
    article("Vote held", "On Saturday, December 7, 2019 some 52% voted for it and 48% against."),
    article("A record", "Between 20% and 90% of trips, and 45% of those in May, were late. In April 31 people came."),
    article("Family", "John Palmer, 48, and Ann Palmer, 44, were there. The Smiths and John Smith came."),
    article("Age", "Ann Berg, 48, spoke. When she was 20, Ann Berg, 20, sang."),
    article(
      "Mexico",
      "The Mexican said: “Mexico's plan”. “Mexico’s plan” it was; the Germans love Germany. Smithson said so; John Smithson did.",
    ),
    article("Fleet", "The boat carried 40 people, including 12 men and 25 women."),
    article("Prices", "They rose from 40% to 60%, or 20 percentage points."),
  ])("in %j", (text) => {
    expect(hintsIn(text).map((hint) => hint.words)).toEqual([]);
  });
});

test("a hint names the claims that its places touch", () => {
  const text = article("At least 40 hurt", "A bus hit a bridge.", "Police said 29 people were injured.");
  const segments = segmentsOf(text);
  const at = text.indexOf("29 people");
  const input = { text, segments, sentences: sentencesOf(text, segments), day: null };
  const [hint] = placeHints(findHints(input), text, [
    { id: "first", start: 0, end: 16 },
    { id: "second", start: at, end: at + 9 },
    { id: "other", start: at + 10, end: at + 20 },
  ]);
  expect(hint?.places.map((place) => place.claims)).toEqual([["first"], ["second"]]);
});

test("whatever the text, nothing is thrown, the places lie in it, and the same text gives the same hints", () => {
  const pieces = fc.constantFrom(
    "40 people were hurt. ",
    "Police said 29 people were injured. ",
    "\n\n",
    "John Smith, 40, said. ",
    "John Smyth, 41, was born in 1900. ",
    "Thursday, 22 March 2017 ",
    "60% voted for and 45% against. ",
    "12 of 10 ",
    "\u{1f600}",
    "“",
    "from 1 to 2, up 5% ",
    "a",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const hints = hintsIn(text);
      for (const { places } of hints) {
        expect(places.length).toBeGreaterThan(0);
        for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote);
        for (const { quote } of places) expect(quote.trim()).not.toBe("");
      }
      expect(hintsIn(text)).toEqual(hints);
    }),
  );
});
