import { expect, test } from "vitest";

import { createLog } from "@/lib/platform/log";

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  write(createLog("info", { write: (line: string) => void lines.push(line) }));
  return lines;
}

test("passwords, cookies and keys never reach the log", () => {
  const canary = "canary-4711";
  const lines = linesOf((log) => {
    log.info({
      password: canary,
      user: { token: canary },
      request: { headers: { cookie: canary, authorization: canary } },
    });
    log.info({ headers: { "set-cookie": canary, "x-api-key": canary } });
  });
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain(canary);
  expect(lines.join("")).toContain("[hidden]");
});

test("a line break in a name stays inside one line of the log", () => {
  const lines = linesOf((log) => log.info({ name: 'Ana\r\n{"level":"fatal"}\u001b[31m' }, "signed in"));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", msg: "signed in" });
});
