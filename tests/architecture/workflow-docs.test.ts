import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asksOf, movesAsMarkdown } from "@/lib/core/claim/moves-in-words";
import { CLAIM_MOVE_NAMES } from "@/lib/core/claim/status";

const DOCS = new URL("../../docs/domain/claim-lifecycle.md", import.meta.url);

test("the page on the life of a claim holds the very table that server, screen and tests read", () => {
  const page = readFileSync(DOCS, "utf8");
  const from = page.indexOf("| move");
  const table = page.slice(from, page.indexOf("\n\n", from));
  // Where they differ, put what is expected here into the page as it stands.
  expect(table).toBe(movesAsMarkdown());
});

test("every guard of every move has its words", () => {
  for (const move of CLAIM_MOVE_NAMES) expect(asksOf(move).filter((words) => words === "")).toEqual([]);
  expect(asksOf("sign_off")).toContain("somebody who neither set the verdict nor submitted it");
});
