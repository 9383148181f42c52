import { describe, expect, test } from "vitest";
import {
  endingOf,
  FILE_ENDINGS,
  FILE_KINDS,
  HTML_KIND,
  kindOfMediaType,
  TEXT_KIND,
  whyNotNamed,
} from "@/lib/core/source/file-kind";

test.each([
  ["text/plain; charset=utf-8", "plain text"],
  ["TEXT/HTML", "web page"],
  ["application/xhtml+xml", "web page"],
  ["audio/x-wav", "WAV recording"],
  ["application/x-msdownload", undefined],
  ["application/zip", undefined],
  ["image/svg+xml", undefined],
  ["", undefined],
])("%j is %j", (mediaType, words) => {
  expect(kindOfMediaType(mediaType)?.words).toBe(words);
});

test("no ending stands for two kinds", () => {
  expect(new Set(FILE_ENDINGS).size).toBe(FILE_ENDINGS.length);
  expect(FILE_KINDS.length).toBeGreaterThan(10);
});

test.each([
  ["report.PDF", "pdf"],
  ["minutes.final.txt", "txt"],
  ["no ending", ""],
  [".pdf", "pdf"],
  ["folder.d/name", ""],
  ["x.thisendingistoolong", ""],
])("the ending of %j is %j", (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});

describe("a name that does not go with what is in the file", () => {
  test("is refused with both in words", () => {
    expect(whyNotNamed("minutes.pdf", TEXT_KIND)).toMatch(/ends in \.pdf, but what is in it is a plain text/);
    expect(whyNotNamed("minutes", HTML_KIND)).toMatch(/no ending.*web page.*\.html or \.htm/);
  });

  test("is not one when it does", () => {
    expect(whyNotNamed("Page.HTM", HTML_KIND)).toBeNull();
  });
});
