import { Packer } from "docx";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { MANUSCRIPT_TEXT, manuscript } from "@/lib/core/export/__fixtures__/manuscript";
import { manuscriptDocx } from "@/lib/core/export/manuscript/docx";
import { manuscriptHtml } from "@/lib/core/export/manuscript/html";
import { readableText } from "@/lib/core/export/readable-text";

describe("the layout", () => {
  test("keeps every word of every line, cut at every border of a claim", () => {
    const lines = manuscript().lines.map((line) => line.runs.map((run) => run.text).join(""));
    expect(lines).toEqual(MANUSCRIPT_TEXT.split(/[\r\n]+/));
    const first = manuscript().lines[0]?.runs.map((run) => [run.text, run.claims.map(({ claim }) => claim.number)]);
    expect(first).toEqual([
      ["Police said ", [1]],
      ["at least 40 people were hurt", [1, 2]],
      [" in ", [2]],
      ["the attack", [2, 3]],
      [".", [3]],
    ]);
  });

  test("begins and ends each claim once, also one over two lines", () => {
    const runs = manuscript().lines.flatMap((line) => line.runs);
    expect(runs.flatMap((run) => run.opens.map(({ claim }) => claim.number))).toEqual([1, 2, 3]);
    expect(runs.flatMap((run) => run.closes.map(({ claim }) => claim.number))).toEqual([1, 2, 3]);
  });

  test("gives each source a letter, a confidential one too, and a claim the letters of its sources", () => {
    const { key, claims, unplaced } = manuscript();
    expect(key.list().map(({ code, title }) => [code, title])).toEqual([
      ["A", "Statement of 22 March"],
      ["B", "confidential source #1"],
    ]);
    expect(claims.map(({ mark }) => mark)).toEqual(["1·A,B", "2", "3", "4·A"]);
    expect(unplaced.map(({ claim }) => claim.number)).toEqual([4]);
  });

  test("names who checked, who signed and what was overridden", () => {
    expect(manuscript().signers).toEqual([
      { name: "Cora", role: "Checked 4 claims", at: "2026-11-22 09:30 UTC" },
      { name: "Edna", role: "Signed off 4 claims", at: "2026-11-22 09:30 UTC" },
      { name: "Edna", role: "Signed the article off, overriding open points: Due", at: "2026-11-22 10:00 UTC" },
    ]);
  });
});

describe("the page", () => {
  const html = manuscriptHtml(manuscript());

  test("loads nothing, runs nothing and carries no style outside its sheet", () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=|@import|url\(/i);
    expect(html).toContain("default-src 'none'");
  });

  test("T-J02: hostile text stays text, in every place where it can stand", () => {
    expect(html).toContain("&lt;/script&gt;");
    expect(html).not.toMatch(/javascript:[^<]*"/);
    expect(readableText(html)).toBe(html);
    expect(XMLValidator.validate(html.replace("<!doctype html>", "").replace(/<meta [^>]*>/g, ""))).toBe(true);
  });

  test("has the marks in the text, the correction beside what it replaces, and every override", () => {
    expect(html).toContain('<sup dir="ltr"><a href="#c-001">[1·A,B]</a></sup>');
    expect(html).toContain("<del>at least 40 people were hurt</del>");
    expect(html).toContain("<ins>29 =HYPERLINK");
    expect(html).toContain("Evidence policy overridden by Sven: The hour");
    expect(html).toContain("overriding open points: Due");
    expect(html).toContain("Its words are no longer in the text.");
  });
});

describe("the Word document", async () => {
  const parts = unzipSync(await Packer.toBuffer(manuscriptDocx(manuscript())));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

  test("T-J02: is well-formed in every part, whatever stands in it", () => {
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = strFromU8(bytes);
      if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(xml), name).toBe(true);
      expect(readableText(xml), name).toBe(xml);
    }
  });

  test("has a comment for each claim under a number of its own, opened and closed once", () => {
    const document = part("word/document.xml");
    for (const element of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
      const ids = [...document.matchAll(new RegExp(`<w:${element} w:id="(\\d+)"`, "g"))].map((match) => match[1]);
      expect([...ids].sort(), element).toEqual(["1", "2", "3", "4"]);
    }
    const comments = part("word/comments.xml");
    expect([...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map((match) => match[1])).toEqual(["1", "2", "3", "4"]);
    expect(comments).toContain('w:date="2026-11-22T09:30:00');
    expect(comments).toContain("Question (open): Cora: ");
    expect(comments).toContain("confidential source #1");
  });

  test("has an endnote for each claim with evidence, grey text where no claim stands, and the sign-off", () => {
    const document = part("word/document.xml");
    expect(document.match(/<w:endnoteReference /g)).toHaveLength(2);
    expect(part("word/endnotes.xml")).toContain("A: Statement of 22 March, supports, page 2");
    expect(document).toContain('<w:color w:val="6B6862"/>');
    expect(document).toContain("a".repeat(64));
    expect(document).toContain("Signed the article off, overriding open points: Due");
    expect(document).toContain("<w:strike/>");
    expect(document).toContain("<w:bidi/>");
  });
});
