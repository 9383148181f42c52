import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFilter } from "@/app/(desk)/_list/read-filter";
import { claimFilterShape } from "@/lib/core/claim/claim-filter";

const shape = { ...claimFilterShape, cursor: z.string().optional() };

describe("a filter in the address", () => {
  test("reads several values, written once with commas or repeated", () => {
    const written = { status: "open,lapsed" };
    const repeated = { status: ["open", "lapsed"] };
    expect(readFilter(shape, written).filter.status).toEqual(["open", "lapsed"]);
    expect(readFilter(shape, repeated)).toEqual(readFilter(shape, written));
  });

  test("an empty field of a form is no filter and no mistake", () => {
    expect(readFilter(shape, { q: "", status: ["", " "], risk: undefined })).toEqual({ filter: {}, ignored: [] });
  });

  test.each([
    ["status", "finished"],
    ["status", "open,finished"],
    ["verified", "maybe"],
    ["assignee", "somebody"],
    ["cursr", "abc"],
    ["toString", "x"],
  ])("%s=%s is left out and named, and the rest still holds", (name, value) => {
    const { filter, ignored } = readFilter(shape, { [name]: value, q: "riot" });
    expect(filter).toEqual({ q: "riot" });
    expect(ignored).toEqual([{ name, value }]);
  });

  test("a repeated name that takes one value is left out rather than guessed", () => {
    expect(readFilter(shape, { risk: ["lapsed", "blocked"] }).ignored).toEqual([
      { name: "risk", value: "lapsed,blocked" },
    ]);
  });
});
