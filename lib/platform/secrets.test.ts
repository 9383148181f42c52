import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { loadSecrets } from "@/lib/platform/secrets";
import { StartRefusal } from "@/lib/platform/start-refusal";

let parent: string;
let dataDir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "linecheck-secrets-"));
  dataDir = join(parent, "data");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("the first start makes the secrets, the next ones read the same", () => {
  const first = loadSecrets(dataDir);
  expect(new Set(Object.values(first)).size).toBe(4);
  expect(loadSecrets(dataDir)).toEqual(first);
  expect(modeOf(dataDir)).toBe(0o700);
  expect(modeOf(join(dataDir, "secrets.json"))).toBe(0o600);
});

test("secrets given in the environment win over the kept ones", () => {
  const kept = loadSecrets(dataDir);
  expect(loadSecrets(dataDir, { authSecret: "from outside" })).toEqual({ ...kept, authSecret: "from outside" });
});

test("a file of secrets that others can read is refused with the remedy", () => {
  loadSecrets(dataDir);
  chmodSync(join(dataDir, "secrets.json"), 0o640);
  expect(() => loadSecrets(dataDir)).toThrow(/mode 640\): run chmod 600/);
});

test("a data folder that others can open is refused, an empty one is closed", () => {
  mkdirSync(dataDir, { mode: 0o755 });
  chmodSync(dataDir, 0o755);
  loadSecrets(dataDir);
  expect(modeOf(dataDir)).toBe(0o700);
  chmodSync(dataDir, 0o755);
  expect(() => loadSecrets(dataDir)).toThrow(/mode 755\): run chmod 700/);
});

test("a damaged file of secrets is refused and left as it is", () => {
  mkdirSync(dataDir, { mode: 0o700 });
  writeFileSync(join(dataDir, "secrets.json"), "{}", { mode: 0o600 });
  expect(() => loadSecrets(dataDir)).toThrow(StartRefusal);
  expect(readFileSync(join(dataDir, "secrets.json"), "utf8")).toBe("{}");
});
