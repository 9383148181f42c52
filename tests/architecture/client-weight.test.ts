import { expect, test } from "vitest";
import { type ProjectFile, productFiles } from "@/tests/architecture/project-files";

const IMPORT = /^(?:import|export)\s+(?:(type)\s+)?(?:([^;"]*?)\s*from\s+)?"([^"]+)"/gm;

/** What a file brings along when it is run: everything it imports but types. */
function broughtAlong(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, type, names, from = ""]) => {
    if (type) return [];
    const onlyTypes = /^\{[^}]*\}$/.test(names ?? "") && !/[{,]\s*(?!type\s)\w/.test(names ?? "");
    return onlyTypes ? [] : [from];
  });
}

/** Files that may bring it along, and the one part to begin at; without it, all parts of screens. */
type Limits = { readonly allowed?: readonly string[]; readonly from?: string };

/** The ways by which a package comes into the browser: from a part of the screen, file by file, to who imports it. */
function waysTo(wanted: string, files: readonly ProjectFile[], { allowed = [], from }: Limits = {}): string[] {
  const byName = new Map(files.map((file) => [`@/${file.path.replace(/\.tsx?$/, "")}`, file]));
  const entries = files.filter(
    ({ path, text }) => text.startsWith('"use client"') && !allowed.includes(path) && (!from || path === from),
  );
  const came = new Map(entries.map(({ path }) => [path, path]));
  const found: string[] = [];
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    const way = came.get(file.path) ?? file.path;
    for (const name of broughtAlong(file.text)) {
      if (name === wanted || name.startsWith(`${wanted}/`)) found.push(way);
      const next = byName.get(name);
      if (!next || came.has(next.path) || allowed.includes(next.path) || next.text.startsWith('"use server"')) continue;
      came.set(next.path, `${way} > ${next.path}`);
      open.push(next);
    }
  }
  return found;
}

const FILES = productFiles(["app", "lib"]);

/** Checking a file that was exported reads it by its schemas, in the browser, so that it need not be sent anywhere. */
const READS_FILES = ["app/(desk)/exports/check/_parts/file-check.tsx"];

test("no part of a screen brings zod into the browser: names are in x.ts, their schemas in x-schema.ts", () => {
  expect(waysTo("zod", FILES, { allowed: READS_FILES })).toEqual([]);
});

const REVIEW = "app/(desk)/articles/[articleId]/_components/review-desk.tsx";

test("the menus and windows of the review screen come when the first of them opens", () => {
  for (const part of ["menu", "dialog", "tooltip"]) {
    expect(waysTo(`@base-ui/react/${part}`, FILES, { from: REVIEW })).toEqual([]);
  }
  expect(waysTo("@base-ui/react/tabs", FILES, { from: REVIEW })).not.toEqual([]);
});

test("the search follows files, and knows that checking a file brings zod along", () => {
  expect(waysTo("zod", FILES).join()).toContain("lib/core/export/verify-file.ts");
  expect(waysTo("@tanstack/react-virtual", FILES).join()).toContain("claim-list.tsx");
});

test.each([
  ["import a schema", 'import { XSchema } from "@/lib/x";', 1],
  ["import a schema beside a type", 'import { type X, XSchema } from "@/lib/x";', 1],
  ["import a type", 'import type { X } from "@/lib/x";', 0],
  ["import names of types only", 'import { type X, type Y } from "@/lib/x";', 0],
  ["import over several lines", 'import {\n  type X,\n  XSchema,\n} from "@/lib/x";', 1],
  ["import the whole", 'import "@/lib/x";', 1],
])("parts of a screen that %s are followed as they should", (_what, line, count) => {
  const part = { path: "app/a.tsx", text: `"use client";\n\n${line}` };
  const x = { path: "lib/x.ts", text: 'import { z } from "zod";\nexport const XSchema = z.string();' };
  expect(waysTo("zod", [part, x])).toHaveLength(count);
});
