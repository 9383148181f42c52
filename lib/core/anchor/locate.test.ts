import { expect, test } from "vitest";
import { locateAll, type RevisionText } from "@/lib/core/anchor/locate";
import { extract } from "@/lib/core/extract/extract";

const revision = (text: string): RevisionText => ({ text, ...extract(text) });

function locate(before: string, after: string, quote: string) {
  const start = before.indexOf(quote);
  const span = { start, end: start + quote.length };
  const attribution = { mode: "outlet_voice", claimant: null, cue: null };
  return locateAll(revision(before), revision(after), [{ id: "one", ...span, spans: [span], attribution }])[0];
}

test("a claim whose figure was changed says so, and stands on the new words", () => {
  const found = locate(
    "The bus left the road. At least 40 people were injured, police said.",
    "The bus left the road. At least 29 people were injured, police said.",
    "At least 40 people were injured",
  );
  expect(found).toMatchObject({ state: "changed", place: "found", start: 23, end: 54 });
});

test("words added before a claim only shift it", () => {
  const found = locate("He was 54.", "It rained all day. He was 54.", "He was 54");
  expect(found).toMatchObject({ state: "anchored", start: 19, end: 28, edited: false, reason: null });
});
