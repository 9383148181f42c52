import type { AttachmentView } from "@/lib/core/view/attachment-view";
import { REMOVAL_JSON, REMOVED, takenAway, toRemovalView } from "@/lib/db/file-removals";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx, type Reader } from "@/lib/db/rows";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { now } from "@/lib/platform/clock";
import { isKept, listKept, removeIncoming, removeKept } from "@/lib/platform/files/file-store";
import type { SealedRecord } from "@/lib/platform/record-cipher";

/** A file of a source as it is stored. `sealed` is null where it lies open. */
export type StoredAttachment = Pick<AttachmentView, "id" | "name" | "mediaType" | "sha256" | "size" | "removal"> & {
  readonly sourceId: string;
  readonly storedSha256: string;
  readonly storedSize: number;
  readonly sealed: SealedRecord | null;
};

type AttachmentRow = Omit<StoredAttachment, "sealed"> & {
  wrappedKey: string | null;
  keyId: string | null;
  ciphertext: string | null;
  createdAt: Date;
  byId: string;
  byName: string;
};

const COLUMNS = Prisma.sql`f.id, f.name, f.media_type AS "mediaType", f.sha256, f.size, f.source_id AS "sourceId",
  f.stored_sha256 AS "storedSha256", f.stored_size AS "storedSize", f.wrapped_key AS "wrappedKey", f.key_id AS "keyId",
  f.ciphertext, ${REMOVAL_JSON} AS removal, f.created_at AS "createdAt", m.id AS "byId", m.name AS "byName"`;
const FROM = Prisma.sql`FROM attachment f JOIN member m ON m.id = f.created_by_id`;

/** Nobody sweeps while a file's row is being written, and nobody writes one while it is being swept. */
const FILES_LOCK = Prisma.sql`hashtextextended('linecheck files', 0)`;
/** A file without a row may belong to a change that is being committed. */
const UNCLAIMED_FOR_MS = 15 * 60 * 1_000;

/** The files of a source and of those that were merged into it, newest first. */
export async function readAttachments(reader: Reader, sourceId: string): Promise<AttachmentView[]> {
  const rows = await reader.rows<AttachmentRow>(Prisma.sql`
    SELECT ${COLUMNS} ${FROM} JOIN source s ON s.id = f.source_id
    WHERE s.id = ${sourceId}::uuid OR s.merged_into_id = ${sourceId}::uuid ORDER BY f.created_at DESC, f.id DESC LIMIT 200`);
  return rows.map(toView);
}

/** One file as it is shown. */
export async function readAttachment(reader: Reader, id: string): Promise<AttachmentView> {
  const [row] = await reader.rows<AttachmentRow>(Prisma.sql`SELECT ${COLUMNS} ${FROM} WHERE f.id = ${id}::uuid`);
  if (!row) throw new RangeError("A file vanished within its own transaction.");
  return toView(row);
}

function toView({
  id,
  name,
  mediaType,
  sha256,
  size,
  removal,
  createdAt,
  byId,
  byName,
}: AttachmentRow): AttachmentView {
  return {
    ...{ id, name, mediaType, sha256, size },
    createdBy: { id: byId, name: byName },
    createdAt: createdAt.toISOString(),
    removal: toRemovalView(removal),
  };
}

/** One file of the newsroom; null when there is none of this id. */
export async function findAttachment(reader: Reader, newsroomId: string, id: string): Promise<StoredAttachment | null> {
  const [row] = await reader.rows<AttachmentRow>(
    Prisma.sql`SELECT ${COLUMNS} ${FROM} WHERE f.id = ${id}::uuid AND f.newsroom_id = ${newsroomId}::uuid`,
  );
  return row ? stored(row) : null;
}

/** The sealed files of a confidential source, without those that were taken away. */
export async function readSealedAttachments(tx: Tx, sourceId: string): Promise<StoredAttachment[]> {
  const rows = await fromTx(tx).rows<AttachmentRow>(
    Prisma.sql`SELECT ${COLUMNS} ${FROM} WHERE f.source_id = ${sourceId}::uuid AND NOT ${takenAway(Prisma.sql`f.id`)} ORDER BY f.id`,
  );
  return rows.map(stored);
}

function stored({ wrappedKey, keyId, ciphertext, createdAt: _at, byId: _id, byName: _name, ...row }: AttachmentRow) {
  const sealed = wrappedKey && keyId && ciphertext ? { wrappedKey, keyId, ciphertext } : null;
  return { ...row, sealed };
}

/**
 * Writes the row of a file that lies in its place already.
 *
 * @returns false when the file is not there any more: it was swept away in between, and must be given again
 */
export async function insertAttachment(
  tx: Tx,
  by: { readonly newsroomId: string; readonly memberId: string },
  { sealed, removal: _none, ...file }: StoredAttachment,
): Promise<boolean> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock_shared(${FILES_LOCK})`);
  if (!(await isKept(file.storedSha256, file.storedSize))) return false;
  await tx.attachment.create({
    data: { ...file, ...sealed, newsroomId: by.newsroomId, createdById: by.memberId, createdAt: now() },
    select: { id: true },
  });
  return true;
}

/** Removes files that no row names and that are too old to be on their way to one. */
export async function sweepFiles(): Promise<void> {
  const before = new Date(now().getTime() - UNCLAIMED_FOR_MS);
  await removeIncoming(before);
  for await (const batch of inBatches()) {
    const old = batch.filter((file) => file.keptAt < before).map((file) => file.sha256);
    if (old.length === 0) continue;
    await inTransaction(async (tx) => {
      await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${FILES_LOCK})`);
      for (const sha256 of await withoutRow(fromTx(tx), old)) await removeKept(sha256);
    });
  }
}

/** Removes the bytes of a removed file, unless another row names the same ones. */
export async function sweepRemoved(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${FILES_LOCK})`);
    const rows = await fromTx(tx).rows<{ sha256: string }>(
      Prisma.sql`SELECT f.stored_sha256 AS sha256 FROM attachment f WHERE f.id = ${id}::uuid AND ${REMOVED}`,
    );
    const hashes = rows.map((row) => row.sha256);
    for (const sha256 of await withoutRow(fromTx(tx), hashes)) await removeKept(sha256);
  });
}

/** What is wrong between rows and files: files that are gone or have another size, and files that no row names. */
export async function checkFiles(named: number): Promise<{ missing: string[]; orphans: string[] }> {
  const rows = await fromPool.rows<{ id: string; sha256: string; size: number }>(
    Prisma.sql`SELECT f.id, f.stored_sha256 AS sha256, f.stored_size AS size FROM attachment f WHERE NOT ${REMOVED} ORDER BY f.id`,
  );
  const missing: string[] = [];
  for (const row of rows) {
    if (missing.length < named && !(await isKept(row.sha256, row.size))) missing.push(`attachment ${row.id}`);
  }
  const before = new Date(now().getTime() - UNCLAIMED_FOR_MS);
  const orphans: string[] = [];
  for await (const batch of inBatches()) {
    const old = batch.filter((file) => file.keptAt < before).map((file) => file.sha256);
    orphans.push(...(await withoutRow(fromPool, old)));
  }
  return { missing, orphans: orphans.slice(0, named).map((sha256) => `file ${sha256}`) };
}

async function* inBatches() {
  let batch: { sha256: string; keptAt: Date }[] = [];
  for await (const file of listKept()) {
    batch.push(file);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function withoutRow(reader: Reader, hashes: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ sha256: string }>(Prisma.sql`
    SELECT h.sha256 FROM unnest(${[...hashes]}::text[]) AS h(sha256)
    WHERE NOT EXISTS (SELECT 1 FROM attachment f WHERE f.stored_sha256 = h.sha256 AND NOT ${REMOVED})`);
  return rows.map((row) => row.sha256);
}
