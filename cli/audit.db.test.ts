import { execFile } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { sealAllHistories } from "@/lib/db/seals";
import { tamper } from "@/lib/exports/__fixtures__/desk";
import { projectRoot } from "@/lib/platform/project-root";
import { buildClaim } from "@/seeds/factories/build-claim";
import { testDatabaseUrl } from "@/tests/support/database";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const MINUTE = 60_000;

/** Runs `linecheck audit verify` on the database of this test, as whoever runs the machine would. */
async function audit(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: await testDatabaseUrl(), LOG_LEVEL: "silent" };
  const program = ["node_modules/tsx/dist/cli.mjs", "cli/main.ts", "audit", ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, { cwd: projectRoot(), env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  await buildClaim(desk(), { status: "signed_off" });
  await sealAllHistories();
});

test("linecheck audit verify says that the history is whole and names its head, which can be held against it later", {
  timeout: MINUTE,
}, async () => {
  const first = await audit("verify");
  expect(first).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+ lines, whole\. Head: \d+:[0-9a-f]{64}\n$/),
  });
  const head = /Head: (\S+)/.exec(first.stdout)?.[1] ?? "";
  expect((await audit("verify", "--head", head)).status).toBe(0);
  const other = `${head.slice(0, -4)}0000`;
  expect(await audit("verify", "--head", other)).toMatchObject({ status: 1, stdout: expect.stringContaining("head") });
});

test("it names the first line that is not as it was written, with status 1", { timeout: MINUTE }, async () => {
  const { rows } = await pool().query("SELECT min(id)::text AS id FROM event WHERE type = 'claim.moved'");
  await tamper("event", 'UPDATE event SET payload = payload || \'{"to": "dismissed"}\' WHERE id = $1', [rows[0].id]);
  const { status, stdout } = await audit("verify");
  expect(status).toBe(1);
  expect(stdout).toMatch(
    new RegExp(`^Broken at line \\d+ \\(event ${rows[0].id}\\): it is not as it was written\\.\n$`),
  );
});

test("it says how it is used where it is used wrongly, with status 2", { timeout: MINUTE }, async () => {
  expect(await audit("look")).toMatchObject({ status: 2, stderr: expect.stringContaining("one verb: verify") });
});
