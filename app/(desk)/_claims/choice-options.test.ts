import { describe, expect, test } from "vitest";
import { choiceOptions, choicesOf } from "@/app/(desk)/_claims/choice-options";

const choices = choicesOf({ open: "Open", lapsed: "Lapsed" });

describe("the entries of a filter", () => {
  test("begin with no filter at all", () => {
    expect(choiceOptions("Any", choices, undefined).map(({ label }) => label)).toEqual(["Any", "Open", "Lapsed"]);
  });

  test("a choice of several by a link is an entry of its own", () => {
    expect(choiceOptions("Any", choices, ["open", "lapsed"]).at(-1)).toEqual({
      value: "open,lapsed",
      label: "Open, Lapsed",
    });
  });

  test("a value that the desk has no word for is shown as it is", () => {
    expect(choiceOptions("Any", choices, ["half_true"]).at(-1)).toEqual({ value: "half_true", label: "half_true" });
  });
});
