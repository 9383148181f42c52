// Runs a command with DATABASE_URL set to Linecheck's own database, which is started for it if it does not run:
//   npm run db -- prisma migrate dev --create-only --name add-something
import { spawn } from "node:child_process";
import { constants } from "node:os";

import { readSettings } from "@/lib/platform/env";
import { createLog } from "@/lib/platform/log";
import { openDatabase } from "@/lib/platform/postgres/open-database";

const [command, ...args] = process.argv.slice(2);
if (!command) {
  process.stderr.write("Say which command to run, for instance: npm run db -- prisma migrate status\n");
  process.exit(2);
}
const database = await openDatabase(readSettings(), createLog("warn"));
const child = spawn(command, args, {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, DATABASE_URL: database.url },
});
// The child gets a Ctrl-C as well; this process waits for it, so that the database is stopped last.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("error", (error) => process.stderr.write(`${command} can't be run: ${error.message}\n`));
child.on("close", async (status, signal) => {
  await database.stop();
  process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : 1);
});
