import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/platform/project-root";

/** How many cases each list of the reliability plan has: sign-in, rights, review, live changes. */
const LISTS = { A: 15, B: 14, K: 14, L: 6 } as const;
const CASES = Object.entries(LISTS).flatMap(([list, count]) =>
  Array.from({ length: count }, (_, at) => `T-${list}${String(at + 1).padStart(2, "0")}`),
);

const text = (path: string) => readFileSync(join(projectRoot(), path), "utf8");

/** The lines of the page: the case, and what it says of where it is played. */
const LINES = new Map(
  [...text("docs/domain/abuse-cases.md").matchAll(/^\| (T-\w\d\d)\s*\|[^|]*\|\s*(.*?)\s*\|$/gm)].map(
    ([, id = "", where = ""]) => [id, where] as const,
  ),
);

test("the page has one line for every case of the lists", () => {
  expect([...LINES.keys()]).toEqual(CASES);
});

test.each([...LINES])("%s: %s", (id, where) => {
  const tests = [...where.matchAll(/`((?:lib|server|tests)\/\S+\.test\.ts)`/g)].map(([, path = ""]) => path);
  if (where.startsWith("left out")) expect(where).toMatch(/^left out(: | with T-)/);
  else expect(tests.length).toBeGreaterThan(0);
  // Named in the test itself, so that whoever breaks it reads which case it plays.
  for (const path of tests) expect([path, new RegExp(`["\`][^"\`]*${id}\\b`).test(text(path))]).toEqual([path, true]);
});
