import { expect, test } from "vitest";
import { findInCode, productFiles } from "@/tests/architecture/project-files";

const core = productFiles(["lib/core"]);

test.each([
  ["asks for the time", /\bDate\.now\b|new Date\(\s*\)|performance\.now/],
  ["throws dice", /Math\.random|randomUUID|getRandomValues|randomBytes/],
  ["looks at the machine", /\bprocess\.|from "node:|require\(|import\.meta/],
  ["prints", /\bconsole\./],
  ["waits for a clock", /\bsetTimeout|setInterval/],
  [
    "reads the language or time zone of the machine",
    /toLocale(Date|Time)String|toLocaleString\(\)|Intl\.DateTimeFormat\(\)/,
  ],
])("nothing in the core %s", (_what, pattern) => {
  expect(findInCode(core, pattern)).toEqual([]);
});

test("the core was read", () => {
  expect(core.length).toBeGreaterThan(60);
  expect(core.map((file) => file.path)).toContain("lib/core/claim/status.ts");
});

test("in lib only the clock asks for the time of day", () => {
  const lib = productFiles(["lib"]).filter(({ path }) => !path.startsWith("lib/platform/"));
  expect(findInCode(lib, /\bDate\.now\b|new Date\(\s*\)/)).toEqual([]);
});

test.each([
  ["Date.now() in code", "const a = Date.now();", 1],
  ["a clock in a comment", "// Date.now() is forbidden\n/* Date.now() */", 0],
  ["a date from a value", "const a = new Date(value);", 0],
  ["an address in a string before a clock", 'const a = "https://x"; Date.now();', 1],
])("the search finds %s as it should", (_what, text, count) => {
  expect(findInCode([{ path: "x.ts", text }], /\bDate\.now\b|new Date\(\s*\)/)).toHaveLength(count);
});
