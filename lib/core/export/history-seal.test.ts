import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAIN_START, type SealedLine, sealInput } from "@/lib/core/export/history-seal";

const line: SealedLine = {
  newsroomId: "n",
  seq: 1,
  eventId: "9",
  at: "2026-01-01T00:00:00.000Z",
  actorId: null,
  type: "claim.moved",
  articleId: "a",
  claimId: "c",
  objectId: null,
  payload: { b: 1, a: { d: [1, { f: 2, e: 3 }], c: null } },
  payloadVersion: 1,
  requestId: "r",
};

test("the order in which a payload's keys come from the database does not matter", () => {
  const turned = { ...line, payload: { a: { c: null, d: [1, { e: 3, f: 2 }] }, b: 1 } };
  expect(sealInput(CHAIN_START, turned)).toBe(sealInput(CHAIN_START, line));
});

test.each<[string, Partial<SealedLine>]>([
  ["newsroom", { newsroomId: "m" }],
  ["number", { seq: 2 }],
  ["event", { eventId: "10" }],
  ["time", { at: "2026-01-01T00:00:00.001Z" }],
  ["actor", { actorId: "x" }],
  ["type", { type: "claim.lapsed" }],
  ["article", { articleId: null }],
  ["claim", { claimId: "a", articleId: "c" }],
  ["object", { objectId: "o" }],
  ["payload", { payload: { b: 1, a: { d: [{ e: 3, f: 2 }, 1], c: null } } }],
  ["payload's version", { payloadVersion: 2 }],
  ["request", { requestId: null }],
])("another %s is another line", (_, change) => {
  expect(sealInput(CHAIN_START, { ...line, ...change })).not.toBe(sealInput(CHAIN_START, line));
});

test("two different texts in neighbouring fields never read alike", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
      fc.pre(a !== c || b !== d);
      const one = sealInput(CHAIN_START, { ...line, type: a, articleId: b });
      expect(one).not.toBe(sealInput(CHAIN_START, { ...line, type: c, articleId: d }));
    }),
  );
});

test("the line before is part of the line", () => {
  expect(sealInput("f".repeat(64), line)).not.toBe(sealInput(CHAIN_START, line));
});
