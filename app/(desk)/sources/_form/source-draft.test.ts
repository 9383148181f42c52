import { describe, expect, test } from "vitest";
import { changeBody, EMPTY_SOURCE, newSourceBody, onTopOf } from "@/app/(desk)/sources/_form/source-draft";

const before = { ...EMPTY_SOURCE, title: "Census", url: "https://example.org/", creator: "Statistics office" };

describe("what is sent of a source", () => {
  test("a new one sends only what was filled in", () => {
    expect(newSourceBody({ ...EMPTY_SOURCE, title: " Census ", note: "  " })).toEqual({
      type: "webpage",
      title: "Census",
      grade: "unknown",
      terms: "on_record",
    });
  });

  test("a change sends only what differs, and empties with null", () => {
    expect(changeBody(before, { ...before, title: "Census 2021", url: "" })).toEqual({
      title: "Census 2021",
      url: null,
    });
  });

  test("an untouched day is not sent, so that its hour is not lost", () => {
    const dated = { ...before, publishedAt: "2026-11-01" };
    expect(changeBody(dated, { ...dated, note: "p. 4" })).toEqual({ note: "p. 4" });
  });
});

describe("a source that somebody else changed meanwhile", () => {
  test("keeps my words where I changed something and takes theirs where I did not", () => {
    const mine = { ...before, title: "Census of 2021" };
    const theirs = { ...before, title: "The census", creator: "National office" };
    expect(onTopOf(before, mine, theirs)).toEqual({ ...theirs, title: "Census of 2021" });
  });
});
