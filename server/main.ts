import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { isSetUp, issueSetupToken } from "@/lib/accounts/set-up";
import { loadSampleArticles } from "@/lib/articles/load-samples";
import { configureAccess } from "@/lib/boundary/access-settings";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { isReady } from "@/lib/db/readiness";
import { ExportRunner } from "@/lib/exports/export-runner";
import { stopLiveHub } from "@/lib/live/hub-of-server";
import { setDocumentReader } from "@/lib/platform/documents/read-document";
import { readSettings, type Settings } from "@/lib/platform/env";
import { setExtractionRunner, setHintFinder, setRevisionPlanner } from "@/lib/platform/extraction";
import { configureFiles } from "@/lib/platform/files/file-store";
import { createLog, type Log } from "@/lib/platform/log";
import { configureMail } from "@/lib/platform/mail-state";
import { logMailer, type Mailer, smtpMailer } from "@/lib/platform/mailer";
import { migrate } from "@/lib/platform/postgres/migrate";
import { openDatabase } from "@/lib/platform/postgres/open-database";
import { superviseDatabase } from "@/lib/platform/postgres/supervise-database";
import { projectRoot } from "@/lib/platform/project-root";
import { configureRecordKey } from "@/lib/platform/record-cipher";
import { loadSecrets } from "@/lib/platform/secrets";
import { acquireServerLock } from "@/lib/platform/server-lock";
import { START_REFUSED_EXIT_CODE, StartRefusal } from "@/lib/platform/start-refusal";
import { configureBudgets } from "@/server/api/budgets";
import { describeApi } from "@/server/api/openapi";
import { createApi } from "@/server/api/router";
import { apiRoutes } from "@/server/api/routes/all";
import { closeServer } from "@/server/close-server";
import { ExtractionThread } from "@/server/extraction-thread";
import { createFront } from "@/server/front";
import { keepHouse } from "@/server/housekeeping";
import { createOpenRoutes } from "@/server/open-routes";
import { readPacked } from "@/server/packed-files";
import { startPages } from "@/server/pages";
import { createPublished } from "@/server/published";
import { Opened } from "@/server/stop";

const root = projectRoot();

async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const opened = new Opened(log);
  try {
    await start(settings, log, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** With a mail server, through it; without one mails are told to the log in development, and there are none otherwise. */
function openMailer({ smtpUrl, mailFrom, publicOrigin, mode }: Settings, log: Log): Mailer | null {
  if (smtpUrl === null) return mode === "development" ? logMailer(log) : null;
  const from = mailFrom ?? `Linecheck <linecheck@${new URL(publicOrigin).hostname}>`;
  return smtpMailer({ smtpUrl, from, origin: publicOrigin });
}

async function start(settings: Settings, log: Log, opened: Opened): Promise<void> {
  const lock = await acquireServerLock(settings.dataDir);
  await opened.add(() => lock.release());
  const secrets = loadSecrets(settings.dataDir, settings);
  await openData(settings, log, opened);
  configureAccess({
    secret: secrets.authSecret,
    publicOrigin: settings.publicOrigin,
    publicOriginGiven: settings.publicOriginGiven,
  });
  configureRecordKey(secrets.sealingKey);
  configureFiles(settings.dataDir, settings.uploadBytes);
  configureBudgets(settings.rates);
  if (settings.mode !== "development") {
    const thread = new ExtractionThread(join(root, "dist", "extract-worker.mjs"));
    setExtractionRunner((text) => thread.extract(text));
    setRevisionPlanner(
      (request) => thread.revise(request),
      (before, after) => thread.diff(before, after),
    );
    setHintFinder((input) => thread.hints(input));
    await opened.add(() => thread.stop());
    setDocumentReader(join(root, "dist", "document-reader.mjs"));
  }
  const draining = { now: false };
  const server = await buildServer(settings, log, draining);
  await listen(server, settings);
  await opened.add(() => closeServer(server));
  await opened.add(stopLiveHub);
  configureMail(settings.smtpUrl !== null);
  const exports = new ExportRunner({ dataDir: settings.dataDir, log });
  const origin = settings.publicOrigin;
  await opened.add(keepHouse({ log, exports, mailer: openMailer(settings, log), origin }));
  await opened.add(() => {
    draining.now = true;
  });
  await announce(settings);
}

/** The database, brought up to date and connected, with somebody to start it again should it die. */
async function openData(settings: Settings, log: Log, opened: Opened): Promise<void> {
  const database = await openDatabase(settings, log);
  await opened.add(() => database.stop());
  await opened.add(superviseDatabase(database, log));
  await migrate({ fields: database.fields, log });
  connectDatabase({ ...database.fields }, (error) => log.warn({ err: error.message }, "a database connection broke"));
  await opened.add(disconnectDatabase);
}

async function buildServer(settings: Settings, log: Log, draining: { now: boolean }): Promise<Server> {
  const development = settings.mode === "development";
  const pages = await startPages({ development, dir: root, hostname: settings.host, port: settings.port });
  const document = describeApi(apiRoutes, readVersion());
  return createFront({
    log,
    trustedProxies: settings.trustedProxies,
    secure: settings.publicOrigin.startsWith("https://"),
    development,
    api: createApi(apiRoutes),
    open: createOpenRoutes({
      log,
      ready: async () => !draining.now && (await isReady()),
      openApi: () => document,
      loadSamples: loadSampleArticles,
    }),
    published: createPublished(settings.publicOrigin),
    pages: pages.handle,
    ...(development ? {} : { packed: readPacked(join(root, ".next", "static")) }),
  });
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return String(Reflect.get(Object(manifest), "version"));
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        taken
          ? new StartRefusal(`Port ${settings.port} is taken: stop what uses it, or set PORT to another one.`)
          : error,
      );
    });
    server.listen(settings.port, settings.host, resolve);
  });
}

/** What a person sees in the terminal. The set-up token is printed here and nowhere else. */
async function announce(settings: Settings): Promise<void> {
  const lines = [`Linecheck is ready: ${settings.publicOrigin}`];
  if (!(await isSetUp())) {
    lines.push(`Set your newsroom up at ${settings.publicOrigin}/setup`, `One-time token: ${await issueSetupToken()}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch((error: unknown) => {
  if (error instanceof StartRefusal) {
    process.stderr.write(`${error.message}\n`);
    process.exit(START_REFUSED_EXIT_CODE);
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
