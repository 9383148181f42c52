import { describe, expect, test } from "vitest";
import {
  checkPolicy,
  DEFAULT_POLICY,
  type EvidencePolicy,
  type PolicyClaim,
  type PolicyEvidence,
  type PolicyOutcome,
} from "@/lib/core/source/evidence-policy";

let count = 0;
function link(over: Partial<PolicyEvidence> = {}): PolicyEvidence {
  count += 1;
  return {
    facet: "content",
    stance: "supports",
    grade: "secondary",
    sourceType: "report",
    sourceId: `source ${count}`,
    independenceGroup: null,
    excerptCheck: "found",
    locator: "page 2",
    url: null,
    answered: false,
    ...over,
  };
}

const CLAIM: PolicyClaim = {
  types: ["number"],
  checkable: "claim",
  verdict: "confirmed",
  verdictCountsAsVerified: true,
  replySought: false,
};

function check(
  evidence: readonly PolicyEvidence[],
  claim: Partial<PolicyClaim> = {},
  policy: EvidencePolicy = DEFAULT_POLICY,
): PolicyOutcome {
  return checkPolicy(policy, { ...CLAIM, ...claim }, evidence);
}

const primary = link({ grade: "primary" });

describe("a claim of fact needs one primary source or two independent ones", () => {
  test.each<[string, readonly PolicyEvidence[], boolean]>([
    ["nothing", [], false],
    ["one primary source", [primary], true],
    ["one secondary source", [link()], false],
    ["two secondary sources", [link(), link()], true],
    ["the same source twice", [link({ sourceId: "a" }), link({ sourceId: "a" })], false],
    ["two prints of one wire story", [link({ independenceGroup: "wire" }), link({ independenceGroup: "wire" })], false],
    ["two wire stories", [link({ independenceGroup: "wire" }), link({ independenceGroup: "other wire" })], true],
    ["a wire story and a source of its own", [link({ independenceGroup: "wire" }), link()], true],
    ["a record that it was said", [link({ facet: "attribution", grade: "primary" })], false],
    ["a primary source that only gives context", [link({ grade: "primary", stance: "context" })], false],
    ["a primary source that is inconclusive", [link({ grade: "primary", stance: "inconclusive" })], false],
    ["a primary source that partly supports", [link({ grade: "primary", stance: "partly_supports" })], false],
    ["a primary source whose excerpt is not in it", [link({ grade: "primary", excerptCheck: "not_found" })], false],
    ["a primary source of which no text was kept", [link({ grade: "primary", excerptCheck: "no_capture" })], true],
  ])("%s", (_what, evidence, met) => {
    expect(check(evidence).met).toBe(met);
  });

  test("and the checklist says what there is and what is needed", () => {
    expect(check([link()]).items).toEqual([
      { label: "1 primary source or 2 independent sources", done: false, have: 1, need: 2 },
    ]);
    expect(check([primary]).items).toEqual([
      { label: "1 primary source or 2 independent sources", done: true, have: 1, need: 1 },
    ]);
  });
});

describe("a quotation or a statement needs a record that it was said", () => {
  const said = { types: ["quote"] as const };

  test.each([
    "recording",
    "transcript",
    "reporter_notes",
    "interview",
    "official_statement",
    "press_release",
    "court_document",
  ] as const)("a %s is one", (sourceType) => {
    expect(check([link({ facet: "attribution", sourceType })], said).met).toBe(true);
  });

  test.each(["news_article", "webpage", "social_post", "book", "wire"] as const)("a %s is none", (sourceType) => {
    expect(check([link({ facet: "attribution", sourceType })], said).met).toBe(false);
  });

  test("what was said need not be so", () => {
    expect(check([primary], said).met).toBe(false);
    expect(check([link({ facet: "attribution", sourceType: "recording" })], { checkable: "statement" }).met).toBe(true);
  });
});

describe("an allegation of law needs two independent sources and a reply sought", () => {
  const legal = { types: ["number", "legal"] as const };

  test.each<[string, readonly PolicyEvidence[], boolean, boolean]>([
    ["two sources and a reply sought", [link(), link()], true, true],
    ["two sources without a reply sought", [link(), link()], false, false],
    ["one primary source and a reply sought", [primary], true, false],
    ["two prints of one wire story", [link({ independenceGroup: "w" }), link({ independenceGroup: "w" })], true, false],
  ])("%s", (_what, evidence, replySought, met) => {
    expect(check(evidence, { ...legal, replySought }).met).toBe(met);
  });

  test("also when it is a quotation as well, or a statement", () => {
    expect(check([link({ facet: "attribution", sourceType: "recording" })], { types: ["quote", "legal"] }).met).toBe(
      false,
    );
    expect(check([primary], { ...legal, checkable: "statement" }).met).toBe(false);
  });
});

describe("the verdict decides what carries it", () => {
  const wrong = { verdict: "incorrect", verdictCountsAsVerified: false };

  test("a claim found wrong rests on what contradicts it", () => {
    expect(check([link({ grade: "primary", stance: "contradicts" })], wrong).met).toBe(true);
    expect(check([link({ grade: "primary", stance: "contradicts" })]).met).toBe(false);
  });

  test("a claim that cannot be verified rests on the note alone", () => {
    expect(check([], { verdict: "unverifiable", verdictCountsAsVerified: false }).met).toBe(true);
  });

  test("without a verdict only support counts", () => {
    const none = { verdict: null, verdictCountsAsVerified: false };
    expect([check([primary], none).met, check([link({ grade: "primary", stance: "contradicts" })], none).met]).toEqual([
      true,
      false,
    ]);
  });
});

describe("what carries the verdict says where it stands", () => {
  const nowhere = { grade: "primary", locator: null, excerptCheck: "no_capture" } as const;

  test.each<[string, Partial<PolicyEvidence>, boolean]>([
    ["not without a place", {}, false],
    ["with a page", { locator: "12" }, true],
    ["with an address that leads to the words", { url: "https://example.org/report#fares" }, true],
    ["not with an address that ends in an empty fragment", { url: "https://example.org/report#" }, false],
    ["with an excerpt that stands in a kept text", { excerptCheck: "found" }, true],
  ])("%s", (_how, over, met) => {
    expect(check([link({ ...nowhere, ...over })]).met).toBe(met);
  });

  test("each source for itself, and what only gives context need not", () => {
    const { items } = check([primary, link(nowhere), link({ ...nowhere, stance: "context" })]);
    expect(items).toContainEqual({ label: expect.stringMatching(/^Place/), done: false, have: 1, need: 2 });
  });
});

describe("contradicting evidence", () => {
  const against = (answered: boolean) => link({ stance: "contradicts", answered });

  test("is counted until it is answered, also where its excerpt was not found", () => {
    expect(check([primary, against(false), against(true)]).unansweredContradictions).toBe(1);
    expect(check([primary, { ...against(false), excerptCheck: "not_found" }]).unansweredContradictions).toBe(1);
  });

  test("on who said it counts as well", () => {
    expect(check([{ ...against(false), facet: "attribution" }]).unansweredContradictions).toBe(1);
  });

  test("does not stand against a verdict that agrees with it", () => {
    const wrong = { verdict: "incorrect", verdictCountsAsVerified: false };
    expect(check([against(false)], wrong).unansweredContradictions).toBe(0);
  });
});

test("a newsroom's own rule takes the place of the default, and other types follow `other`", () => {
  const strict = { primary: 0, independent: 3, records: 0, replySought: false, secondCheck: "never" } as const;
  const policy: EvidencePolicy = { ...DEFAULT_POLICY, number: strict };
  expect(check([primary, link()], {}, policy).met).toBe(false);
  expect(check([link(), link(), link()], {}, policy).met).toBe(true);
  expect(check([primary], { types: ["date_time"] }, policy).met).toBe(true);
  expect(
    check([], {}, { other: { primary: 0, independent: 0, records: 0, replySought: false, secondCheck: "never" } }).met,
  ).toBe(true);
});
