import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffRun, diffWords } from "@/lib/core/anchor/word-diff";

const shown = (runs: readonly DiffRun[]): string =>
  runs.map(({ kind, text }) => (kind === "equal" ? text : `${kind === "removed" ? "[-" : "[+"}${text}]`)).join("");

test.each([
  ["At least 40 were hurt.", "At least 29 were hurt.", "At least [-40][+29] were hurt."],
  ["He left.", "He left.", "He left."],
  ["", "New.", "[+New.]"],
  ["Old.", "", "[-Old.]"],
  ["One two three", "One three", "One [-two ]three"],
  ["It cost 1,000 dollars", "It cost 1,500 dollars", "It cost [-1,000][+1,500] dollars"],
  ["a\r\nb", "a\nb", "a[-\r]\nb"],
  ["Ann 😀 won", "Ann 🐎 won", "Ann [-😀][+🐎] won"],
])("%j → %j shows as %j", (before, after, expected) => {
  expect(shown(diffWords(before, after))).toBe(expected);
});

const text = fc.array(fc.constantFrom("a", "the", "40", "Smith", " ", "\n", ",", "“", "é", "e\u0301", "😀", "\r\n"), {
  maxLength: 40,
});

test("the runs of a diff make both texts again, in order, and split no character", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const runs = diffWords(before, after);
      const made = (kind: DiffRun["kind"]) =>
        runs.flatMap((run) => (run.kind === "equal" || run.kind === kind ? run.text : [])).join("");
      expect(made("removed")).toBe(before);
      expect(made("added")).toBe(after);
      for (const run of runs) {
        if (run.kind !== "added") expect(before.slice(run.before, run.before + run.text.length)).toBe(run.text);
        if (run.kind !== "removed") expect(after.slice(run.after, run.after + run.text.length)).toBe(run.text);
        expect(run.text).toBe(Buffer.from(run.text, "utf8").toString("utf8"));
        expect(run.text).not.toBe("");
      }
    }),
    { numRuns: 400 },
  );
});

test("a text that is all new is one removed and one added run", () => {
  const runs = diffWords("Ash fell for days over the valley", "Officials opened both bridges on Tuesday");
  expect(runs.map((run) => run.kind)).toEqual(["removed", "added"]);
});
