import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test("a claim knows the persons, bodies and names in it, each under its full name", () => {
  const text = "Museum director Ana Silva moved to Oslo in 1990. Police arrested Silva in May.";
  const named = claimsOf(text).flatMap((claim) =>
    claim.entities.map(({ text: words, name, kind }) => [words, name, kind]),
  );
  expect(named).toContainEqual(["Oslo", "Oslo", "name"]);
  expect(named).toContainEqual(["Silva", "Ana Silva", "person"]);
  const bodies = claimsOf("Tin Harbour, a mining company, bought the land in 1990. The company sold it in 2001.");
  expect(bodies.at(-1)?.entities).toMatchObject([{ text: "The company", name: "Tin Harbour", kind: "body" }]);
});
