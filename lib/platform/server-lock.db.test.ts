import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { startChild } from "@/lib/platform/__fixtures__/child";
import { acquireServerLock } from "@/lib/platform/server-lock";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "linecheck-server-"));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a second server is refused within five seconds, with the first one's pid, and writes nothing", async () => {
  const first = startChild("hold-server-lock.ts", dataDir);
  expect(await first.nextLine()).toBe("held");
  const before = readdirSync(dataDir);
  const began = performance.now();
  await expect(acquireServerLock(dataDir)).rejects.toThrow(`pid ${first.process.pid} already runs`);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(readdirSync(dataDir)).toEqual(before);
  await first.finish();
});

test("a paused server keeps its folder, a killed one gives it up", async () => {
  const first = startChild("hold-server-lock.ts", dataDir);
  await first.nextLine();
  first.process.kill("SIGSTOP");
  await expect(acquireServerLock(dataDir)).rejects.toThrow("already runs");
  first.process.kill("SIGKILL");
  await first.finish();
  (await acquireServerLock(dataDir)).release();
});

test("of six servers that find a dead one's lock at once, exactly one starts", async () => {
  const dead = startChild("hold-server-lock.ts", dataDir);
  await dead.nextLine();
  dead.process.kill("SIGKILL");
  await dead.finish();
  const rivals = Array.from({ length: 6 }, () => startChild("hold-server-lock.ts", dataDir));
  const words = await Promise.all(rivals.map((rival) => rival.nextLine()));
  expect(words.filter((word) => word === "held")).toHaveLength(1);
  expect(words.filter((word) => word.startsWith("refused: A Linecheck server with pid"))).toHaveLength(5);
  await Promise.all(rivals.map((rival) => rival.finish()));
});
