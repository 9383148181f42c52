import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BEFORE_MANIFEST,
  documentHead,
  documentTail,
  type JsonObject,
  listMember,
  objectListMember,
} from "@/lib/core/export/json";
import { buildManifest, emptyTally } from "@/lib/core/export/manifest";

async function* inBatches<Item>(items: readonly Item[], size: number): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

const manifest = buildManifest(
  {
    export_id: "5c2f2a52-0000-4000-8000-000000000001",
    made_at: "2026-01-01T00:00:00.000Z",
    made_by: { id: "5c2f2a52-0000-4000-8000-000000000002", name: "Ana" },
    origin: "http://localhost:3000",
    format: "json",
    profile: null,
    columns: null,
    filter: {},
    history: null,
    appVersion: "0.0.0",
  },
  emptyTally(),
  { files: [], complete: true },
);

async function documentOf(articles: readonly (readonly unknown[])[], size: number): Promise<string> {
  async function* objects(): AsyncGenerator<JsonObject> {
    for (const claims of articles) {
      yield { fields: { title: "t" }, lists: [{ name: "claims", batches: inBatches(claims, size) }] };
    }
  }
  const body = await joined(objectListMember("articles", objects()));
  return documentHead({ verdict_scale: [], evidence_rules: [] }) + body + BEFORE_MANIFEST + documentTail(manifest);
}

test("what is written record by record reads back as the document it stands for, whatever the batches", async () => {
  const record = fc.record({
    text: fc.string({ unit: "binary" }),
    n: fc.option(fc.integer()),
    list: fc.array(fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(record)), fc.integer({ min: 1, max: 7 }), async (articles, size) => {
      expect(JSON.parse(await documentOf(articles, size))).toEqual({
        schema: "linecheck-export",
        schema_version: 1,
        verdict_scale: [],
        evidence_rules: [],
        articles: articles.map((claims) => ({ title: "t", claims: JSON.parse(JSON.stringify(claims)) })),
        manifest,
      });
    }),
    { numRuns: 40 },
  );
});

test("the line of the manifest is found without parsing, also when a claim quotes it", async () => {
  const text = await documentOf([[{ quote: '\n"manifest":{}\n' }]], 10);
  expect(text.split('\n"manifest":')).toHaveLength(2);
});

test("an empty list is an empty list", async () => {
  expect(JSON.parse(`{"a":1${await joined(listMember({ name: "b", batches: inBatches([], 5) }))}}`)).toEqual({
    a: 1,
    b: [],
  });
});

test("no more than a batch is asked for before what was read is given out", async () => {
  let asked = 0;
  async function* counted(): AsyncGenerator<number[]> {
    for (asked = 1; asked <= 50; asked += 1) yield [asked];
  }
  const parts = listMember({ name: "n", batches: counted() });
  await parts.next();
  expect(asked).toBe(0);
  await parts.next();
  expect(asked).toBe(1);
  await parts.next();
  expect(asked).toBe(2);
});
