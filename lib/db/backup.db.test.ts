import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { type Finding, fsck } from "@/lib/db/fsck";
import { recordRestore } from "@/lib/db/record-restore";
import { historyHead, sealAllHistories, sealedLineIs, sealHistory } from "@/lib/db/seals";
import { type Desk, importCompanies, openDesk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { listed } from "@/lib/exports/__fixtures__/read-export";
import { readBackupFile, writeBackupFile } from "@/lib/platform/backup/backup-file";
import { dumpDatabase } from "@/lib/platform/backup/dump-database";
import type { Frame } from "@/lib/platform/backup/frames";
import { type Restored, restoreBackup } from "@/lib/platform/backup/restore-backup";
import { withScratchDatabase } from "@/lib/platform/backup/scratch-database";
import { configureFiles, isKept, removeKept } from "@/lib/platform/files/file-store";
import { silentLog } from "@/lib/platform/log";
import { type ConnectionFields, withConnection } from "@/lib/platform/postgres/connection";
import { openThread } from "@/lib/reviews/open-thread";
import { addSource } from "@/lib/sources/add-source";
import { attachFile } from "@/lib/sources/attach-file";
import { removeFile, withholdFile } from "@/lib/sources/remove-file";
import { testDatabase } from "@/tests/support/database";
import { codeOf } from "@/tests/support/desk";
import { givenFile } from "@/tests/support/given-file";

const folder = mkdtempSync(join(tmpdir(), "linecheck-backup-test-"));
const ABOUT = { app: "0.1.0", made_at: "2026-01-01T00:00:00.000Z" };
const KEY = "correct horse battery staple";

let fields: ConnectionFields;
let desk: Desk;
let article: string;

beforeAll(async () => {
  fields = await testDatabase();
  connectDatabase(fields);
  configureFiles(folder, 1_024);
  desk = await openDesk();
  article = (await importCompanies(desk, 6, "Zahlen – 数字 👩‍🚒")).id;
  for (const claim of (await listed(desk.checker, { article })).slice(0, 2)) await signOffClaim(desk, claim);
  await sealAllHistories();
});

afterAll(async () => {
  await disconnectDatabase();
  rmSync(folder, { recursive: true, force: true });
});

function backup(name: string, key: string | null = null): Promise<string> {
  const file = join(folder, name);
  return writeBackupFile(file, dumpDatabase(fields, ABOUT), key).then(() => file);
}

function restore(to: ConnectionFields, file: string, key: string | null = null): Promise<Restored> {
  return restoreBackup({ fields: to, frames: readBackupFile(file, key), log: silentLog });
}

/** Looks at another database than the test's own. */
async function inside<Value>(other: ConnectionFields, work: () => Promise<Value>): Promise<Value> {
  await disconnectDatabase();
  connectDatabase(other);
  try {
    return await work();
  } finally {
    await disconnectDatabase();
    connectDatabase(fields);
  }
}

async function sumsOf(frames: AsyncGenerator<Frame>): Promise<unknown> {
  for await (const frame of frames) if (frame.kind === "end") return frame.value;
  return null;
}

/** The same backup with other bytes in its file. */
async function* spoiled(frames: AsyncGenerator<Frame>): AsyncGenerator<Frame> {
  let inFile = false;
  for await (const frame of frames) {
    if (frame.kind === "file" || frame.kind === "file_end") inFile = frame.kind === "file";
    yield frame.kind === "rows" && inFile ? { kind: "rows", bytes: Buffer.from("41 were hurt.") } : frame;
  }
}

const brokenOf = (findings: readonly Finding[]) => findings.filter((finding) => finding.broken.length > 0);

describe("F-24: a backup", () => {
  test("restores into an empty database, row for row the same", async () => {
    const file = await backup("plain");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = await sumsOf(dumpDatabase(fields, ABOUT));
    await withScratchDatabase(fields, async (scratch) => {
      const { about, rows } = await restore(scratch, file);
      expect(about.made_at).toBe(ABOUT.made_at);
      expect(rows).toBeGreaterThan(50);
      expect(await sumsOf(dumpDatabase(scratch, ABOUT))).toEqual(before);
    });
  });

  test("brings the files of sources along, and one that was changed on the way is refused", async () => {
    const source = await execute(addSource, desk.checker, { type: "report", title: "Minutes" });
    const given = await givenFile("40 were hurt.");
    await execute(attachFile, desk.checker, { id: source.id, name: "minutes.txt", file: given });
    const file = await backup("with-a-file");
    await removeKept(given.sha256);
    await withScratchDatabase(fields, async (scratch) => {
      await restore(scratch, file);
      expect(await isKept(given.sha256, given.size)).toBe(true);
      expect(brokenOf(await inside(scratch, fsck))).toEqual([]);
    });
    await withScratchDatabase(fields, async (scratch) => {
      const changed = restoreBackup({ fields: scratch, frames: spoiled(readBackupFile(file, null)), log: silentLog });
      expect(await codeOf(changed)).toBe("invalid");
    });
  });

  test("of a desk that removed a file carries its record, and neither bytes nor words", async () => {
    const source = await execute(addSource, desk.checker, { type: "report", title: "Wrong papers" });
    const given = await givenFile("Nobody should have this.");
    const named = { id: source.id, name: "wrong.txt", file: given, keepText: true };
    const { id } = await execute(attachFile, desk.checker, named);
    await execute(withholdFile, desk.checker, { id, reason: "Not ours." });
    await execute(removeFile, desk.admin, { id });
    const file = await backup("without-a-file");
    await withScratchDatabase(fields, async (scratch) => {
      await restore(scratch, file);
      expect(await isKept(given.sha256, given.size)).toBe(false);
      expect(brokenOf(await inside(scratch, fsck))).toEqual([]);
    });
  });

  test("that was taken while people work holds one moment, and everything in it is as it must be", {
    timeout: 120_000,
  }, async () => {
    const [claim] = await listed(desk.checker, { article, status: "proposed" });
    let going = true;
    const work = async () => {
      let done = 0;
      for (; going; done += 1) {
        await execute(openThread, desk.checker, { kind: "note", body: `Note ${done}`, claimId: claim?.id });
        await importCompanies(desk, 3, `While it is kept ${done}`);
        if (done % 5 === 0) await sealAllHistories();
      }
      return done;
    };
    const working = [work(), work()];
    const files = [await backup("load-1"), await backup("load-2", KEY)];
    going = false;
    const done = (await Promise.all(working)).reduce((sum, one) => sum + one, 0);
    expect(done).toBeGreaterThan(0);
    for (const [index, file] of files.entries()) {
      await withScratchDatabase(fields, async (scratch) => {
        await restore(scratch, file, index === 0 ? null : KEY);
        expect(brokenOf(await inside(scratch, fsck))).toEqual([]);
      });
    }
  });

  test("goes on where it ended: the history is sealed further, and says that it was restored", async () => {
    const head = await sealHistory(desk.editor.newsroomId);
    const file = await backup("history");
    await withScratchDatabase(fields, async (scratch) => {
      const { about } = await restore(scratch, file);
      await inside(scratch, async () => {
        await recordRestore(about);
        await sealAllHistories();
        const now = await historyHead(desk.editor.newsroomId);
        expect(now?.seq).toBeGreaterThan(head?.seq ?? 0n);
        expect(await sealedLineIs(desk.editor.newsroomId, Number(head?.seq), head?.hash ?? "")).toBe(true);
        expect(brokenOf(await fsck())).toEqual([]);
      });
    });
  });

  test("opens with its key only, and with a wrong one or none it says so and changes nothing", async () => {
    const file = await backup("sealed", KEY);
    expect(readFileSync(file).includes("Company 1")).toBe(false);
    await withScratchDatabase(fields, async (scratch) => {
      await expect(restore(scratch, file)).rejects.toThrow(/encrypted: give its key/);
      await expect(restore(scratch, file, "incorrect horse")).rejects.toThrow(/not the key/);
      expect(await sumsOf(dumpAfter(scratch))).toBeNull();
      await restore(scratch, file, KEY);
    });
  });

  test("that was changed or cut off is refused, and nothing of it is left in the database", async () => {
    const file = await backup("whole");
    const whole = readFileSync(file);
    const cut = [whole.subarray(0, -200), whole.subarray(0, whole.length / 2)];
    const changed = [0.3, 0.5, 0.9].map((part) => flip(whole, part));
    for (const [index, bytes] of [...cut, ...changed].entries()) {
      const spoiled = join(folder, `spoiled-${index}`);
      writeFileSync(spoiled, bytes);
      await withScratchDatabase(fields, async (scratch) => {
        await expect(restore(scratch, spoiled)).rejects.toThrow(/damaged/);
        expect(await rowsIn(scratch)).toBe(0);
      });
    }
  });

  test("is never restored over somebody's work, nor by a program that does not know its shape", async () => {
    const file = await backup("again");
    expect(await codeOf(restore(fields, file))).toBe("conflict");
    await withConnection(fields, (client) =>
      client.query(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '20990101000000_later', now())",
      ),
    );
    const newer = await backup("newer");
    await withConnection(fields, (client) =>
      client.query("DELETE FROM _prisma_migrations WHERE migration_name = '20990101000000_later'"),
    );
    await withScratchDatabase(fields, async (scratch) => {
      await expect(restore(scratch, newer)).rejects.toThrow(/newer Linecheck/);
    });
  });
});

function flip(bytes: Buffer, part: number): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length * part);
  changed[at] = (changed[at] ?? 0) ^ 0x55;
  return changed;
}

/** A database that nothing was restored into has no list of migrations yet, so nothing can be read from it. */
async function* dumpAfter(scratch: ConnectionFields): AsyncGenerator<Frame> {
  const there = await withConnection(scratch, (client) =>
    client.query<{ found: boolean }>("SELECT to_regclass('claim') IS NOT NULL AS found"),
  );
  if (there.rows[0]?.found) yield* dumpDatabase(scratch, ABOUT);
}

function rowsIn(scratch: ConnectionFields): Promise<number> {
  return withConnection(scratch, async (client) => {
    const shape = await client.query<{ there: boolean }>("SELECT to_regclass('newsroom') IS NOT NULL AS there");
    if (!shape.rows[0]?.there) return 0;
    const { rows } = await client.query<{ count: string }>(
      "SELECT (SELECT count(*) FROM newsroom) + (SELECT count(*) FROM claim) + (SELECT count(*) FROM member) AS count",
    );
    return Number(rows[0]?.count);
  });
}
