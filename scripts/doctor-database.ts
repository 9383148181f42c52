// The part of npm run doctor that asks settings and database. It starts nothing.
import { readSettings } from "@/lib/platform/env";
import { silentLog } from "@/lib/platform/log";
import { whyMailFails } from "@/lib/platform/mailer";
import { connectionFields, withConnection } from "@/lib/platform/postgres/connection";
import { databaseUrl } from "@/lib/platform/postgres/database-url";
import { pendingMigrations } from "@/lib/platform/postgres/migrate";
import { findProgram, linkLibraries, whyProgramFails } from "@/lib/platform/postgres/program";

function report(what: string, repair: string | null): void {
  if (repair !== null) process.exitCode = 1;
  process.stdout.write(repair === null ? `✓ ${what}\n` : `✗ ${what}\n    → ${repair}\n`);
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message || String(error) : String(error);
  return message.split("\n")[0] ?? message;
}

async function examineMail(smtpUrl: string | null): Promise<void> {
  if (smtpUrl === null) return report("no mail is sent: SMTP_URL is empty", null);
  const reason = await whyMailFails(smtpUrl);
  report(
    reason === null ? "the mail server answers" : `the mail server does not take mail: ${firstLine(reason)}`,
    reason === null ? null : "look at name, password, host and port in SMTP_URL",
  );
}

async function examine(): Promise<void> {
  const settings = readSettings();
  report("settings are right", null);
  if (settings.databaseUrl === null) {
    const { folder } = findProgram();
    linkLibraries(folder);
    const reason = whyProgramFails(folder, null);
    report(
      reason === null ? "PostgreSQL runs here" : `PostgreSQL does not run here: ${reason}`,
      reason === null ? null : "set DATABASE_URL to a PostgreSQL server of your own",
    );
  }
  await examineMail(settings.smtpUrl);
  const url = databaseUrl(settings);
  if (url === null) {
    report("the embedded database is not running now; npm start starts it", null);
    return;
  }
  const fields = connectionFields(url);
  const { rows } = await withConnection(fields, (client) =>
    client.query<{ server_version: string }>("SHOW server_version"),
  );
  report(`the database answers (PostgreSQL ${rows[0]?.server_version})`, null);
  const pending = await pendingMigrations({ fields, log: silentLog });
  report(
    pending.length === 0 ? "the database is up to date" : `the database lacks ${pending.join(", ")}`,
    pending.length === 0 ? null : "npm start brings it up to date",
  );
}

try {
  await examine();
} catch (error) {
  report(firstLine(error), "see .env.example for the settings, and README.md for the rest");
}
