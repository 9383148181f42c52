import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffStretch, diffRows, foldRows } from "@/lib/core/paint/diff-rows";

const stretches: fc.Arbitrary<DiffStretch[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("equal" as const, "removed" as const, "added" as const),
    text: fc.string({ unit: fc.constantFrom("a", " ", "\n"), minLength: 1, maxLength: 6 }),
  }),
  { maxLength: 20 },
);

test("the rows hold both texts whole, in order", () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const pieces = diffRows(all).flatMap((row) => row.pieces);
      const side = (from: readonly DiffStretch[], other: DiffStretch["kind"]) =>
        from.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join("");
      expect(side(pieces, "added")).toBe(side(all, "added"));
      expect(side(pieces, "removed")).toBe(side(all, "removed"));
      expect(foldRows(diffRows(all)).flatMap((part) => part.rows)).toEqual(diffRows(all));
    }),
  );
});

test("a changed word changes its paragraph, and the paragraph beside it stays in view", () => {
  const rows = diffRows([
    { kind: "equal", text: "One.\n\nTwo.\n\nAt least " },
    { kind: "removed", text: "40" },
    { kind: "added", text: "29" },
    { kind: "equal", text: " hurt.\n\nFour.\n\nFive." },
  ]);
  expect(rows.filter((row) => row.changed).map((row) => row.pieces.map(({ text }) => text))).toEqual([
    ["At least ", "40", "29", " hurt.\n"],
  ]);
  const parts = foldRows(rows).map((part) => [part.kind, part.rows.map((row) => row.pieces[0]?.text.trim())]);
  expect(parts).toEqual([
    ["folded", ["One.", ""]],
    ["rows", ["Two.", "", "At least", "", "Four."]],
    ["folded", ["", "Five."]],
  ]);
});

test("two equal texts fold away whole", () => {
  expect(foldRows(diffRows([{ kind: "equal", text: "One.\nTwo." }])).map((part) => part.kind)).toEqual(["folded"]);
});
