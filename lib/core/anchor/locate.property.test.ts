import fc from "fast-check";
import { expect, test } from "vitest";
import { revisionOf } from "@/lib/core/anchor/__fixtures__/judge";
import { checkSpan, describeAnchor } from "@/lib/core/anchor/describe";
import { type Located, locateAll, type Standing } from "@/lib/core/anchor/locate";

const SENTENCES = [
  "At least 40 people were injured.",
  "At least 80 people were killed.",
  "Police said 40 people were injured.",
  "Hale bought the mill in 1999.",
  "“We lost everything,” Silva said.",
  "The ferry 😀 sank off Zürich’s pier.",
  "The ferry sank.",
  "He was 54.",
  "Storm sinks 40 boats",
  "No one was hurt, she added, and the road stayed open.",
];
const GLUE = [" ", "\n", "\n\n", "\r\n\r\n", "\u00a0"];

const sentence = fc.constantFrom(...SENTENCES);
const article = fc
  .array(fc.tuple(sentence, fc.constantFrom(...GLUE)), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.map(([words, glue]) => words + glue).join(""));

const OWN_VOICE: Standing["attribution"] = { mode: "outlet_voice", claimant: null, cue: null };

/** Two claims anywhere in a text, as people select them: from word to word, never through a character. */
function standingsIn(text: string, cuts: readonly number[]): Standing[] {
  const words = [...text.matchAll(/\S+/g)];
  return [0, 2].flatMap((at) => {
    const [one, two] = [cuts[at] ?? 0, cuts[at + 1] ?? 0].map((cut) => words[cut % words.length]).sort(byIndex);
    if (one === undefined || two === undefined) return [];
    const span = { start: one.index, end: two.index + two[0].length };
    return [{ id: `c${at}`, ...span, spans: [span], attribution: OWN_VOICE }];
  });
}

function byIndex(x: RegExpExecArray | undefined, y: RegExpExecArray | undefined): number {
  return (x?.index ?? 0) - (y?.index ?? 0);
}

const cuts = fc.array(fc.nat(200), { minLength: 4, maxLength: 4 });
const runs = { numRuns: 60 };

function soundness(found: readonly Located[], after: string, claims: readonly Standing[]): void {
  expect(found.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  for (const one of found) {
    expect(one.place).toBe(one.state === "ambiguous" || one.state === "detached" ? "none" : "found");
    for (const span of [...one.spans, ...one.candidates]) expect(checkSpan(after, span.start, span.end)).toBeNull();
    if (one.place === "found") {
      expect([one.start, one.end]).toEqual([one.spans[0]?.start, one.spans.at(-1)?.end]);
      one.spans.slice(1).forEach((span, at) => {
        expect(span.start).toBeGreaterThanOrEqual(one.spans[at]?.end ?? 0);
      });
    }
    expect(one.changes.length > 0).toBe(one.state === "changed");
    if (one.state !== "anchored") expect(one.reason).not.toBe(null);
    if (one.state === "ambiguous") expect(one.candidates.length).toBeGreaterThan(0);
  }
}

test("in the same text every claim is found where it is described, or two places fit", () => {
  fc.assert(
    fc.property(article, cuts, (text, at) => {
      const claims = standingsIn(text, at);
      const revision = revisionOf(text);
      for (const [index, one] of locateAll(revision, revision, claims).entries()) {
        const claim = claims[index];
        const described = describeAnchor(text, claim?.start ?? 0, claim?.end ?? 0);
        if (one.state === "ambiguous") continue;
        expect(one).toMatchObject({ state: "anchored", start: described.start, end: described.end, edited: false });
      }
    }),
    runs,
  );
});

test("whatever is done to a text, spans stay in it, split no character, and the answer is always the same", () => {
  fc.assert(
    fc.property(article, article, cuts, (before, after, at) => {
      const claims = standingsIn(before, at);
      const [one, two] = [revisionOf(before), revisionOf(after)];
      const found = locateAll(one, two, claims);
      soundness(found, after, claims);
      expect(locateAll(one, two, claims)).toEqual(found);
    }),
    runs,
  );
});

test("an edit elsewhere never moves a claim to other words", () => {
  fc.assert(
    fc.property(article, fc.tuple(sentence, sentence), fc.nat(12), cuts, (text, [added, own], place, at) => {
      // The claim's own sentence stands once; what is written in, taken out or put in front may look just like it.
      const rest = text.replaceAll(own, "");
      const before = `${rest}\n\n${own}\n\n${text.split("\n")[0]?.replaceAll(own, "") ?? ""}`;
      const lines = before.split("\n");
      const kept = lines.filter((line, index) => index !== place || line.includes(own));
      const after = [...(added === own ? [] : [added]), ...kept].join("\n");
      const start = before.indexOf(own) + ((at[0] ?? 0) % 3 === 0 ? own.indexOf(" ") + 1 : 0);
      const span = { start, end: before.indexOf(own) + own.length };
      const claim = { id: "own", ...span, spans: [span], attribution: OWN_VOICE };
      const [found] = locateAll(revisionOf(before), revisionOf(after), [claim]);
      if (found?.place !== "found") return;
      expect(after.slice(found.start, found.end)).toBe(before.slice(span.start, span.end));
      expect(found.start).toBe(after.indexOf(own) + span.start - before.indexOf(own));
    }),
    { numRuns: 150 },
  );
});

test("an edit elsewhere leaves a claim where it is, when nothing like it is around", () => {
  const claim = "The council owes the bank 60 million crowns.";
  fc.assert(
    fc.property(article, article, article, article, (head, tail, newHead, newTail) => {
      const before = `${head}\n\n${claim}\n\n${tail}`;
      const after = `${newHead}\n\n${claim}\n\n${newTail}`;
      const start = before.indexOf(claim);
      const span = { start, end: start + claim.length };
      const [found] = locateAll(revisionOf(before), revisionOf(after), [
        { id: "own", ...span, spans: [span], attribution: OWN_VOICE },
      ]);
      expect(["anchored", "moved"]).toContain(found?.state);
      expect(found?.start).toBe(after.indexOf(claim));
      expect(found?.end).toBe(after.indexOf(claim) + claim.length);
    }),
    runs,
  );
});
