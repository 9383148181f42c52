import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { projectRoot } from "@/lib/platform/project-root";
import { accountDesk } from "@/tests/support/account-desk";
import { testDatabaseUrl } from "@/tests/support/database";

const { member, email, setUpFactor } = accountDesk(["admin"]);

async function users(...args: string[]): Promise<{ status: number; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: await testDatabaseUrl(), LOG_LEVEL: "silent" };
  const program = ["node_modules/tsx/dist/cli.mjs", "cli/main.ts", "users", ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, { cwd: projectRoot(), env }, (_error, _stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stderr }),
    );
  });
}

test("whoever runs the machine takes a lost second factor away, the first admin's own too", {
  timeout: 60_000,
}, async () => {
  // Nobody joined before this person, in whose name the command line then acts.
  await pool().query("UPDATE member SET created_at = '2020-01-01' WHERE id = $1", [member().memberId]);
  await setUpFactor();
  expect(await users("remove-second-factor", "--email", "nobody@harbour.example")).toMatchObject({ status: 1 });
  expect(await users("remove-second-factor", "--email", email())).toMatchObject({ status: 0 });
  const { rows } = await pool().query(`SELECT u.two_factor_enabled AS "on" FROM "user" u WHERE u.email = $1`, [
    email(),
  ]);
  expect(rows).toEqual([{ on: false }]);
});
