import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { folderLockHolder, isHeld, tryFolderLock } from "@/lib/platform/folder-lock";
import { ownIdentity } from "@/lib/platform/process-identity";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leaveBehind(holder: object, number = 1): void {
  writeFileSync(join(folder, `server.${number}.lock`), JSON.stringify({ ...ownIdentity(), ...holder }));
}

test("one holds it, the next is told who, and after release the next has it", () => {
  const first = tryFolderLock(folder, "server");
  expect(isHeld(first)).toBe(true);
  expect(tryFolderLock(folder, "server")).toMatchObject({ holder: { pid: process.pid }, elsewhere: false });
  if (isHeld(first)) first.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(isHeld(tryFolderLock(folder, "server"))).toBe(true);
});

test("a refused attempt writes nothing", () => {
  leaveBehind({});
  tryFolderLock(folder, "server");
  expect(readdirSync(folder)).toEqual(["server.1.lock"]);
});

test("looking who holds it takes nothing", () => {
  expect(folderLockHolder(folder, "server")).toBeNull();
  expect(folderLockHolder(join(folder, "not-there"), "server")).toBeNull();
  leaveBehind({});
  expect(folderLockHolder(folder, "server")).toMatchObject({ holder: { pid: process.pid } });
  expect(readdirSync(folder)).toEqual(["server.1.lock"]);
});

test("locks of different names do not meet", () => {
  expect(isHeld(tryFolderLock(folder, "server"))).toBe(true);
  expect(isHeld(tryFolderLock(folder, "database"))).toBe(true);
});

test.each([
  ["a process that has ended", { pid: 4_194_303 }],
  ["a process whose pid was given to another", { startedAt: "1" }],
  ["a machine that was started anew since", { boot: "an earlier one" }],
])("what %s left behind is taken over", (_, holder) => {
  leaveBehind(holder, 7);
  expect(isHeld(tryFolderLock(folder, "server"))).toBe(true);
  expect(readdirSync(folder)).toEqual(["server.8.lock"]);
});

test("a holder on another machine is never judged dead", () => {
  leaveBehind({ host: `not-${hostname()}`, pid: 4_194_303 });
  expect(tryFolderLock(folder, "server")).toMatchObject({ elsewhere: true });
});

test("a lock that is just being written counts as held, an old half-written one does not", () => {
  const file = join(folder, "server.1.lock");
  writeFileSync(file, "");
  expect(tryFolderLock(folder, "server")).toMatchObject({ holder: null });
  utimesSync(file, new Date(0), new Date(0));
  expect(isHeld(tryFolderLock(folder, "server"))).toBe(true);
});

test("only the highest number counts: a dead one below a live holder changes nothing", () => {
  leaveBehind({ pid: 4_194_303 }, 1);
  leaveBehind({}, 2);
  expect(tryFolderLock(folder, "server")).toMatchObject({ holder: { pid: process.pid } });
});
