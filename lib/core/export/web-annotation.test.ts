import fc from "fast-check";
import { expect, test } from "vitest";
import {
  articleRecord,
  citedClaim,
  hiddenEvidence,
  idOf,
  openEvidence,
  thread,
} from "@/lib/core/export/__fixtures__/records";
import { CodePointCounter } from "@/lib/core/export/code-points";
import { collectionHead, collectionTail, webAnnotation } from "@/lib/core/export/web-annotation";

const origin = "https://desk.example";
const text = "🇬🇧 Police said at least 40 people were hurt 👩‍👩‍👧.";
const quote = "at least 40 people were hurt";
const start = text.indexOf(quote);
const place = {
  origin,
  article: articleRecord(),
  revision: { ordinal: 2, sha256: "a".repeat(64), created_at: "2026-11-20T00:00:00.000Z" },
  anchor: {
    start,
    end: start + quote.length,
    quote,
    prefix: text.slice(0, start),
    suffix: text.slice(start + quote.length),
  },
  counter: new CodePointCounter(text),
};

test("a claim is an annotation on its exact words, with positions in code points", () => {
  const { target, ...annotation } = webAnnotation(citedClaim(), place);
  expect(annotation).toMatchObject({
    id: `${origin}/articles/${idOf(1)}?claim=12`,
    type: "Annotation",
    motivation: "assessing",
    creator: { type: "Person", name: "Cora" },
  });
  const [exact, position] = target.selector;
  expect(exact).toMatchObject({ type: "TextQuoteSelector", exact: quote });
  const points = [...text];
  expect(points.slice(Number(position?.start), Number(position?.end)).join("")).toBe(quote);
  expect(position?.start).toBe(start - 2);
  expect(target.source).toMatchObject({ type: "Text", "schema:sha256": "a".repeat(64), language: "en" });
});

test("its bodies say what each is for, and every purpose is a motivation of the vocabulary", () => {
  const claim = citedClaim({
    correction: "29",
    policy_override: "One must do",
    evidence: [openEvidence(), hiddenEvidence()],
    threads: [thread("Final?"), thread("Noted", { kind: "note" })],
  });
  const { body } = webAnnotation(claim, place);
  const purposes = body.map((part) => part.purpose);
  expect(purposes).toEqual([
    ...["describing", "classifying", "tagging", "assessing", "assessing", "editing"],
    ...["moderating", "moderating", "moderating", "linking", "linking", "linking", "questioning", "commenting"],
  ]);
  expect(body).toContainEqual({
    type: "SpecificResource",
    source: "https://police.example/statement",
    purpose: "linking",
  });
  expect(JSON.stringify(body)).toContain("confidential source #1 (supports)");
});

test("the words around a quote are cut to 32 units, never through a pair", () => {
  const long = { ...place.anchor, prefix: `${"😀".repeat(16)}x`, suffix: `x${"😀".repeat(16)}` };
  const [exact] = webAnnotation(citedClaim(), { ...place, anchor: long }).target.selector;
  expect(exact?.prefix).toBe(`${"😀".repeat(15)}x`);
  expect(exact?.suffix).toBe(`x${"😀".repeat(15)}`);
});

test("code points are those of the string, asked for in any order", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.array(fc.nat(60), { maxLength: 12 }),
      (given, offsets) => {
        const counter = new CodePointCounter(given);
        const cuts = [...given].reduce<number[]>((all, char) => [...all, (all.at(-1) ?? 0) + char.length], [0]);
        for (const offset of offsets.filter((at) => cuts.includes(at)))
          expect(counter.at(offset)).toBe(cuts.indexOf(offset));
      },
    ),
  );
});

test("a collection is one JSON document with its total", () => {
  const item = JSON.stringify(webAnnotation(citedClaim(), place));
  const read: unknown = JSON.parse(`${collectionHead("urn:uuid:1", "Claims")}\n${item}${collectionTail(1)}`);
  expect(read).toMatchObject({
    "@context": ["http://www.w3.org/ns/anno.jsonld", { schema: "https://schema.org/" }],
    type: "AnnotationCollection",
    total: 1,
    first: { type: "AnnotationPage", partOf: "urn:uuid:1", startIndex: 0, items: [{ type: "Annotation" }] },
  });
});
