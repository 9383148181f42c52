import { expect, test } from "vitest";
import { mentionedNames } from "@/lib/core/review/mentions";

const PEOPLE = [
  { id: "ana", name: "Ana" },
  { id: "ana li", name: "Ana Li" },
  { id: "jose", name: "José Núñez" },
  { id: "dot", name: "A. (B)" },
];

test.each<[string, string[]]>([
  ["@Ana look at this", ["ana"]],
  ["@Ana Li look at this", ["ana li"]],
  ["@Ana Li and @Ana", ["ana li", "ana"]],
  ["@ana li, please", ["ana li"]],
  ["@Ana: please", ["ana"]],
  ["(@Ana)", ["ana"]],
  ["@José Núñez!", ["jose"]],
  ["@Ana @Ana @Ana", ["ana"]],
  ["@A. (B) has it", ["dot"]],
  ["@Anabel is somebody else", []],
  ["Ana without the sign", []],
  ["@ Ana with a blank", []],
  ["@", []],
  ["", []],
])("%j mentions %j", (text, ids) => {
  expect(mentionedNames(text, PEOPLE)).toEqual(ids);
});

test("at most twenty people are told, and a long text is read quickly", () => {
  const crowd = Array.from({ length: 300 }, (_, i) => ({
    id: String(i),
    name: `Person ${String(i).padStart(3, "0")}`,
  }));
  const text = crowd
    .map((person) => `@${person.name}`)
    .join(" ")
    .repeat(2);
  expect(mentionedNames(text, crowd)).toHaveLength(20);
});
