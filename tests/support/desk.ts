import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { configureAccess } from "@/lib/boundary/access-settings";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { setDocumentReader } from "@/lib/platform/documents/read-document";
import { AppError } from "@/lib/platform/errors";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { configureFiles } from "@/lib/platform/files/file-store";
import { configureRecordKey } from "@/lib/platform/record-cipher";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import type { Desk } from "@/seeds/factories/desk";
import { testDatabase } from "@/tests/support/database";
import { plainExtraction } from "@/tests/support/plain-extraction";

/** The secret that sessions are signed with in tests. */
export const TEST_SECRET = "a secret that is used in tests and nowhere else";

/** The largest file that tests may keep: they need none of many megabytes. */
export const TEST_MOST_BYTES = 4 * 1_024 * 1_024;

/** The folder in which the files of a test lie. */
export function filesOfTest(): string {
  return join(process.env.LINECHECK_DATA ?? "", "files");
}

const PATIENCE = { connectionTimeoutMillis: 30_000, lock_timeout: 30_000, statement_timeout: 60_000 };

/**
 * Gives a database test its own database with one newsroom in it and a data folder, and takes all away at its end.
 *
 * @returns the people of the newsroom; to be called inside a test, not while tests are collected
 */
export function testDesk(): () => Desk {
  let desk: Desk | null = null;
  const dataDir = mkdtempSync(join(tmpdir(), "linecheck-test-"));
  beforeAll(async () => {
    process.env.LINECHECK_DATA = dataDir;
    // A machine that runs several suites at once is slow, which is no finding of a test.
    connectDatabase({ ...(await testDatabase()), ...PATIENCE });
    configureAccess({ secret: TEST_SECRET, publicOrigin: "http://localhost:3000", publicOriginGiven: false });
    configureRecordKey(TEST_SECRET);
    configureFiles(dataDir, TEST_MOST_BYTES);
    setExtractionRunner(plainExtraction);
    setDocumentReader(inject("documentReader"));
    desk = await buildNewsroom();
  });
  afterAll(disconnectDatabase);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return () => {
    if (!desk) throw new RangeError("The desk opens before the first test, not earlier.");
    return desk;
  };
}

/** The code of the refusal, or "done" when nothing was refused. What is no refusal of ours is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
