import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import {
  articleRecord,
  citedClaim,
  HOSTILE,
  hiddenEvidence,
  idOf,
  openEvidence,
  sourceRecord,
  thread,
} from "@/lib/core/export/__fixtures__/records";
import { claimReview } from "@/lib/core/export/claim-review";
import { readableText } from "@/lib/core/export/readable-text";
import { atomFeed, jsonFeed } from "@/lib/core/publish/feeds";
import { articlePage, indexPage } from "@/lib/core/publish/page";
import { publicClaim } from "@/lib/core/publish/public-claim";

const site = { origin: "https://desk.example", publisher: "The Test Gazette", newsroomId: idOf(9) };
const article = {
  id: idOf(1),
  title: "Attack in Westminster",
  language: "en",
  outlet: "Other Paper",
  sourceUrl: "https://paper.example/westminster",
  articleDate: "2017-03-22T20:00:00.000Z",
  publishedAt: "2026-11-22T10:00:00.000Z",
};
const sources = new Map([[idOf(41), sourceRecord()]]);

describe("what readers see of a claim", () => {
  test("is its wording, verdict, reason and sources", () => {
    expect(publicClaim(citedClaim({ evidence: [openEvidence()] }), sources)).toEqual({
      anchor: "c-012",
      text: "At least 40 people were hurt in the Westminster attack.",
      quote: "at least 40 people were hurt",
      claimant: "Metropolitan Police",
      verdict: "Confirmed",
      note: "It stands in the statement.",
      correction: null,
      checkedOn: "2026-11-22",
      sources: [
        {
          title: "Statement of 22 March",
          about: "Official statement, Metropolitan Police, 2017-03-22, page 2",
          stance: "supports",
          url: "https://police.example/statement",
        },
      ],
    });
  });

  test("is nothing at all unless it is verified", () => {
    expect(publicClaim(citedClaim({ is_verified: false }), sources)).toBeNull();
  });

  test("has nothing of the desk's talk, people and notes", () => {
    const claim = citedClaim({
      evidence: [openEvidence({ note: "call Bob", answer: "he called back" })],
      threads: [thread("is Bob right?")],
      policy_override: "Bob is enough",
    });
    expect(JSON.stringify(publicClaim(claim, sources))).not.toMatch(/Bob|Cora|Edna|called/);
  });

  test("names no confidential source, nor anybody off the record, and gives no note that could lead to one", () => {
    const claim = citedClaim({ evidence: [hiddenEvidence(), openEvidence()] });
    const shown = publicClaim(claim, new Map([[idOf(41), sourceRecord({ terms: "on_background" })]]));
    expect(shown).toMatchObject({ note: null, sources: [] });
    expect(JSON.stringify(shown)).not.toContain("confidential");
  });
});

describe("the page", () => {
  const shown = publicClaim(
    citedClaim({ text: HOSTILE, quote: HOSTILE, verdict_note: HOSTILE, evidence: [openEvidence()] }),
    sources,
  );
  const context = {
    ...site,
    scale: DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, order, numeric: null })),
    article: articleRecord(),
    onPublicPage: true,
  };
  const reviews = [claimReview(citedClaim({ text: HOSTILE }), context)].flatMap((review) => review ?? []);
  const { html, script } = articlePage({ ...article, title: HOSTILE }, shown ? [shown] : [], { ...site, reviews });

  test("holds its ClaimReview as data that nothing in it can end, and no other script", () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(JSON.parse(script ?? "")).toEqual(JSON.parse(JSON.stringify(reviews)));
  });

  test("loads nothing from anywhere, sets no style outside its sheet, and keeps hostile text as text", () => {
    expect(html).not.toMatch(/<img|<iframe|rel="stylesheet"| style=|@import|url\(|\son\w+="/i);
    expect(readableText(html)).toBe(html);
    expect(html).toContain("&lt;/script&gt;");
  });

  test("is a list of links for all articles", () => {
    expect(indexPage([article], site).html).toContain(`<a href="/checks/${idOf(1)}">Attack in Westminster</a>`);
  });
});

describe("the feeds", () => {
  const entry = { ...article, title: HOSTILE, updatedAt: "2026-11-22T11:00:00.000Z", verified: 1 };

  test("Atom is well-formed, and has what RFC 4287 asks of a feed and an entry", () => {
    const xml = atomFeed([entry], site);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    for (const part of [feed, feed.entry]) {
      expect(part).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        title: expect.anything(),
        updated: expect.any(String),
      });
    }
    expect(feed.author.name).toBe("The Test Gazette");
    expect(feed.updated).toBe("2026-11-22T11:00:00.000Z");
  });

  test("JSON Feed has what version 1.1 asks for", () => {
    expect(JSON.parse(jsonFeed([entry], site))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Fact-checks by The Test Gazette",
      items: [
        { id: `urn:uuid:${idOf(1)}`, url: `https://desk.example/checks/${idOf(1)}`, content_text: "1 verified claim" },
      ],
    });
  });
});
