import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "@/lib/platform/project-root";

/** Each line: a file that must be refused, what stands in it, and the rule that must say so. */
const PLANTED = [
  ["lib/core/claim/a.ts", 'import "@/lib/db/client";', "noRestrictedImports"],
  [
    "lib/core/claim/b.ts",
    'import { readFile } from "node:fs/promises";\nexport const x = readFile;',
    "noRestrictedImports",
  ],
  ["lib/core/claim/c.ts", 'import { cache } from "react";\nexport const x = cache;', "noRestrictedImports"],
  ["lib/core/claim/d.ts", 'import { now } from "@/lib/platform/clock";\nexport const x = now;', "noRestrictedImports"],
  ["lib/core/claim/e.ts", 'import { v7 } from "uuid";\nexport const x = v7;', "noRestrictedImports"],
  ["lib/core/claim/f.ts", "export const x = process.env;", "noRestrictedGlobals"],
  ["lib/core/claim/g.ts", "export const x = crypto.randomUUID();", "noRestrictedGlobals"],
  ["lib/core/claim/h.ts", 'console.log("x");', "noConsole"],
  ["lib/platform/a.ts", 'import "@/lib/db/client";', "noRestrictedImports"],
  ["lib/platform/b.ts", 'import "@/lib/claims/move-claim";', "noRestrictedImports"],
  ["lib/platform/c.ts", 'import { headers } from "next/headers";\nexport const x = headers;', "noRestrictedImports"],
  ["lib/db/a.ts", 'import "@/lib/claims/move-claim";', "noRestrictedImports"],
  ["lib/db/b.ts", 'import "@/lib/boundary/execute";', "noRestrictedImports"],
  ["lib/db/c.ts", 'import { headers } from "next/headers";\nexport const x = headers;', "noRestrictedImports"],
  ["lib/boundary/a.ts", 'import "@/lib/claims/move-claim";', "noRestrictedImports"],
  ["lib/boundary/b.ts", 'import "@/lib/db/generated/client";', "noRestrictedImports"],
  ["lib/boundary/c.ts", 'import "@/app/layout";', "noRestrictedImports"],
  ...[
    "accounts",
    "articles",
    "claims",
    "dashboard",
    "exports",
    "history",
    "live",
    "reviews",
    "search",
    "sources",
  ].flatMap((slice) => {
    const other = slice === "claims" ? "articles" : "claims";
    return [
      [`lib/${slice}/a.ts`, `import "@/lib/${other}/queries";`, "noRestrictedImports"],
      [`lib/${slice}/b.ts`, 'import "@/lib/db/generated/client";', "noRestrictedImports"],
      [
        `lib/${slice}/c.ts`,
        'import { headers } from "next/headers";\nexport const x = headers;',
        "noRestrictedImports",
      ],
      [`lib/${slice}/d.ts`, 'import "@/app/layout";', "noRestrictedImports"],
    ] as const;
  }),
  ["app/a.ts", 'import "@/lib/db/client";', "noRestrictedImports"],
  ["app/b.ts", 'import "@/server/front";', "noRestrictedImports"],
  ["server/a.ts", 'import "@/lib/db/generated/client";', "noRestrictedImports"],
  ["server/b.ts", 'import "@/app/layout";', "noRestrictedImports"],
  ["cli/a.ts", 'import "@/server/front";', "noRestrictedImports"],
  ["seeds/a.ts", 'import "@/app/layout";', "noRestrictedImports"],
  ["lib/claims/round.ts", 'import { b } from "./trip";\nexport const a = () => b;', "noImportCycles"],
  ["lib/claims/trip.ts", 'import { a } from "./round";\nexport const b = () => a;', "noImportCycles"],
  ["lib/claims/e.ts", "export default 1;", "noDefaultExport"],
  ["lib/claims/f.ts", "export const x = (y: any) => y;", "noExplicitAny"],
  ["lib/claims/g.ts", "export const x = (y: string | null) => y!.length;", "noNonNullAssertion"],
  ["lib/claims/h.ts", "// @ts-ignore\nexport const x = 1;", "noTsIgnore"],
  ["lib/claims/i.ts", "async function f() {}\nexport const x = () => {\n  f();\n};", "noFloatingPromises"],
  [
    "lib/claims/j.ts",
    Array.from({ length: 251 }, (_, i) => `export const x${i} = 1;`).join("\n"),
    "noExcessiveLinesPerFile",
  ],
  ["lib/claims/k.ts", `export function f() {\n${"  Math.abs(1);\n".repeat(61)}}`, "noExcessiveLinesPerFunction"],
  ["lib/claims/l.ts", "export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];", "useMaxParams"],
  ["lib/claims/camelCase.ts", "export const x = 1;", "useFilenamingConvention"],
  ["lib/claims/index.ts", 'export * from "./m";', "noBarrelFile"],
] as const;

/** The same folders, doing what they may. */
const ALLOWED = [
  ["lib/core/claim/y.ts", 'import { z } from "zod";\nexport const x = z.string();'],
  ["lib/platform/y.ts", 'import { join } from "node:path";\nexport const x = join;'],
  ["lib/db/y.ts", 'import { Prisma } from "@/lib/db/generated/client";\nexport const x = Prisma;'],
  ["lib/boundary/y.ts", 'import { headers } from "next/headers";\nexport const x = headers;'],
  ["lib/claims/y.ts", 'import { defineCommand } from "@/lib/boundary/command";\nexport const x = defineCommand;'],
  ["app/y.ts", 'import { moveClaim } from "@/lib/claims/move-claim";\nexport const x = moveClaim;'],
  ["server/y.ts", 'import { moveClaim } from "@/lib/claims/move-claim";\nexport const x = moveClaim;'],
  [
    "lib/core/claim/y.test.ts",
    'import { test } from "vitest";\nimport { now } from "@/lib/platform/clock";\ntest("x", now);',
  ],
] as const;

const biome = join(projectRoot(), "node_modules", "@biomejs", "biome", "bin", "biome");
let folder = "";
let found: { readonly file: string; readonly rule: string }[] = [];

async function lint(cwd: string, args: readonly string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [biome, "lint", ...args], { cwd, maxBuffer: 1e8 });
  // Exit code 1 says that something was found, which is what most of these tests want.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  return `${stdout}\n${stderr}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-zones-"));
  const config = JSON.parse(readFileSync(join(projectRoot(), "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  for (const [path, text] of [...PLANTED, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const report = await lint(folder, ["--reporter=github", "--max-diagnostics=1000", "."]);
  found = [...report.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+)/g)].map((match) => ({
    rule: match[1] ?? "",
    file: match[2] ?? "",
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rulesOf = (path: string) =>
  found.filter(({ file }) => file.endsWith(`/${path}`) || file === path).map(({ rule }) => rule);

describe("what a folder must not do is refused", () => {
  test.each(PLANTED.map(([path, , rule]) => [path, rule]))("%s: %s", (path, rule) => {
    expect(rulesOf(path)).toContain(rule);
  });
});

describe("what a folder may do is let through", () => {
  test.each(ALLOWED.map(([path]) => path))("%s", (path) => {
    expect(rulesOf(path).filter((rule) => /Restricted|Cycles/.test(rule))).toEqual([]);
  });
});

test("the rules see the whole project, and none of its import directions is broken", async () => {
  const only = [
    "--only=style/noRestrictedImports",
    "--only=suspicious/noImportCycles",
    "--only=style/noRestrictedGlobals",
  ];
  const report = await lint(projectRoot(), [...only, "--max-diagnostics=200", "--reporter=github", "."]);
  expect([...report.matchAll(/title=lint\/[^:]*/g)].map((match) => match[0])).toEqual([]);
  const seen = await lint(projectRoot(), [...only, "."]);
  expect(Number(/Checked (\d+) files/.exec(seen)?.[1])).toBeGreaterThan(400);
});
