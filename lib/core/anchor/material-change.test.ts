import { describe, expect, test } from "vitest";
import { materialChanges } from "@/lib/core/anchor/material-change";

/** Compares two sentences; the claim stands between braces, or is the whole sentence. */
function compare(before: string, after: string) {
  const read = (marked: string) => {
    const text = marked.replace(/[{}]/g, "");
    const sentence = { start: 0, end: text.length };
    const start = marked.indexOf("{");
    const span = start < 0 ? sentence : { start, end: marked.indexOf("}") - 1 };
    return { text, spans: [span], sentence };
  };
  return materialChanges(read(before), read(after));
}

const reasons = (before: string, after: string): string[] => compare(before, after).map(({ reason }) => reason);
const kinds = (before: string, after: string): string[] => compare(before, after).map(({ kind }) => kind);

describe("an editor reads why a claim has changed", () => {
  test.each([
    ["At least 40 were hurt.", "At least 29 were hurt.", "40 → 29"],
    ["Dozens were hurt.", "Forty were hurt.", "Dozens → Forty"],
    ["Rents rose by 5 percent.", "Rents rose by 5 percentage points.", "percent → percentage points"],
    ["It cost $40 million.", "It cost £40 million.", "$ → £"],
    ["He left on Tuesday.", "He left on Friday.", "Tuesday → Friday"],
    ["He allegedly left.", "He left.", "“allegedly” was dropped"],
    ["He paid.", "He never paid.", "“never” was added"],
    ["It was safe.", "It was unsafe.", "“safe” → “unsafe”"],
    ["Later Jon Smyth left.", "Later John Smith left.", "the name is spelt differently: “Jon Smyth” → “John Smith”"],
    ["Later Ann Moor left.", "Later Peter Hale left.", "another name: “Ann Moor” → “Peter Hale”"],
    ["{He left}, police said.", "{He left}, neighbours said.", "another speaker: “police” → “neighbours”"],
    ["{He left}, police said.", "{He left}.", "“police said” was dropped"],
    ["It was a disgrace.", "It was “a disgrace”.", "quotation marks were added around “disgrace”"],
    ["Hale sued Varga.", "Varga sued Hale.", "another order: “Hale sued Varga” → “Varga sued Hale”"],
  ])("%s → %s: %s", (before, after, reason) => {
    expect(reasons(before, after)).toContain(reason);
  });
});

describe("what is written in another way is no change", () => {
  test.each([
    ["1,000 fled.", "1\u202f000 fled."],
    ["1,000 fled.", "One thousand fled."],
    ["120 fled.", "One hundred and twenty fled."],
    ["2.5 million fled.", "Two and a half million fled."],
    ["It cost $1bn.", "It cost 1 billion dollars."],
    ["5% left.", "5 per cent left."],
    ["He ran 12 km.", "He ran twelve kilometers."],
    ["It fell to −5 degrees.", "It fell to minus 5 degrees."],
    ["It happened on March 22, 2017.", "It happened on 22nd March 2017."],
    ["It began at 5 p.m.", "It began at 17:00."],
    ["It began at 5:00pm.", "It began at 5 p.m."],
    ["About 40 left.", "Around 40 left."],
    ["More than 40 left.", "Over 40 left."],
    ["At least 40 left.", "No fewer than 40 left."],
    ["He isn’t there.", "He is not there."],
    ["They’ve left.", "They have left."],
    ["The colour was analysed.", "The color was analyzed."],
    ["Police arrested Hale in May.", "Hale was arrested by police in May."],
    ["{He left}, police said.", "Police said {he left}."],
    ["{He left}, said Ana Silva.", "{He left}, Ana Silva said."],
    ["On Friday he left.", "He left on Friday."],
    ["“He left”", "‘He left’"],
    ["It was found in the\u00a0café.", "It was found in the cafe\u0301."],
    ["The government met.", "The goverment met."],
  ])("%s → %s", (before, after) => {
    expect(reasons(before, after)).toEqual([]);
  });
});

describe("only what concerns the claim counts", () => {
  test.each([
    ["{The mill burned}, and 12 cows died.", "{The mill burned}, and 19 cows died.", []],
    ["{The mill burned}, which Hale had bought.", "{The mill burned}, which Varga had bought.", []],
    ["Hale {paid 300 euros}.", "Varga {paid 300 euros}.", ["name"]],
    ["Hale bought the mill and {sold it}.", "Varga bought the mill and {sold it}.", ["name"]],
    ["Allegedly, {he left}.", "{He left}.", ["hedge"]],
    ["{He left}.", "{He left} on Friday.", ["date"]],
    ["{He left}.", "{He left}, and the band played.", []],
    ["{He left}.", "Police denied {he left}.", ["negation"]],
    ["{He left}.", "{He left}?", ["hedge"]],
  ])("%s → %s: %j", (before, after, expected) => {
    const found = kinds(before, after);
    if (expected.length === 0) expect(found).toEqual([]);
    for (const kind of expected) expect(found).toContain(kind);
  });
});

test("a sentence with several changes names each, the figure first", () => {
  expect(kinds("The firm allegedly paid 40 euros in May.", "The firm paid 50 euros in June.")).toEqual(
    expect.arrayContaining(["number", "date", "hedge"]),
  );
});

test.each([
  ["united", "untied"],
  ["resigned", "reigned"],
  ["trial", "trail"],
  ["prosecuted", "persecuted"],
  ["county", "country"],
  ["causal", "casual"],
  ["immoral", "immortal"],
])("“%s” and “%s” are two words, not a misprint", (one, two) => {
  expect(kinds(`It was ${one} then.`, `It was ${two} then.`)).toEqual(["wording"]);
});
