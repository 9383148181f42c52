import { expect, test } from "vitest";
import { readHabits } from "@/app/(desk)/_keys/habits";
import { chooseKey, clashing, isChangeable, type NamedKey, whyNotKey, withOwnKeys } from "@/app/(desk)/_keys/own-keys";

const named = (name: string, key: string): NamedKey => ({ name, keys: [key], shown: key, words: name });
const review = [named("accept", "a"), named("leave_out", "z"), named("split", "x"), named("sheet", "?")];
const triage = [named("accept", "a"), named("take_back", "z"), named("split", "x")];
const sheets = [review, triage];

test("a member's own key takes the place of the first one, on every sheet", () => {
  const own = { accept: "f" };
  for (const sheet of sheets) expect(withOwnKeys(sheet, own)[0]).toMatchObject({ keys: ["f"], shown: "f" });
});

test("a key that somebody else on the sheet has is named before it is exchanged", () => {
  expect(clashing(sheets, {}, "accept", "x")?.name).toBe("split");
  expect(chooseKey(sheets, {}, "accept", "x")).toEqual({ accept: "x", split: "a" });
});

test("keys of two sheets that are never open together do not meet", () => {
  expect(clashing(sheets, {}, "take_back", "z")).toBeNull();
  expect(clashing([review, triage], {}, "leave_out", "t")).toBeNull();
});

test("whoever takes his first key again has none of his own", () => {
  expect(chooseKey(sheets, { accept: "f" }, "accept", "a")).toEqual({});
});

test.each([
  ["?", /sheet of keys/],
  ["g", /goes to a screen/],
  ["4", /Figures choose reasons/],
  ["Enter", /letter or a sign/],
  [" ", /letter or a sign/],
])("%j cannot be chosen, and it says why", (key, why) => {
  expect(whyNotKey(key)).toMatch(why);
});

test("letters of any alphabet can be chosen", () => {
  for (const key of ["f", "ö", "ж", ","]) expect(whyNotKey(key)).toBeNull();
});

test("what is the same everywhere, and what takes two keys, stays as it is", () => {
  expect(isChangeable(named("sheet", "?"))).toBe(false);
  expect(isChangeable({ name: "all", keys: ["Shift+B"], shown: "⇧ b", words: "" })).toBe(false);
  expect(withOwnKeys(review, { sheet: "h" }).at(-1)).toMatchObject({ shown: "?" });
});

test.each([null, "no json", "7", '{"keys":7}', '{"keys":{"accept":12,"split":"long"}}'])(
  "habits that were written down as %j are the first ones",
  (raw) => {
    expect(readHabits(raw)).toEqual({ keys: {}, advance: false });
  },
);

test("habits are read as they were written", () => {
  const habits = { keys: { accept: "f" }, advance: true };
  expect(readHabits(JSON.stringify(habits))).toEqual(habits);
});
