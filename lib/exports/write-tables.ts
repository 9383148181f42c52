import { type CsvColumn, csvHeader, csvLine } from "@/lib/core/export/csv";
import type { Manifest } from "@/lib/core/export/manifest";
import {
  ATTACHMENT_COLUMNS,
  COMMENT_COLUMNS,
  commentLines,
  EVIDENCE_COLUMNS,
  SIGN_OFF_COLUMNS,
  SOURCE_COLUMNS,
} from "@/lib/core/export/part-columns";
import { MANIFEST_ENTRY } from "@/lib/core/export/verify-archive";
import { readAttachmentRecords, readSourceRecords } from "@/lib/db/export-articles";
import { readClaimThreads, readConfidential, readEvidenceRecords, readSignOffRecords } from "@/lib/db/export-parts";
import type { ExportContext } from "@/lib/exports/export-body";
import { perClaim } from "@/lib/exports/per-claim";
import { readAhead } from "@/lib/exports/read-ahead";
import { writeCsv } from "@/lib/exports/write-csv";
import { ZipFile } from "@/lib/exports/zip-file";

const CLAIMS = 500;

/** An archive while it is written. */
type Archive = { readonly zip: ZipFile; readonly files: Manifest["files"] };

/** The list as an archive of CSV files, a table each, with the manifest that proves them. */
export async function* writeTables(context: ExportContext): AsyncGenerator<Uint8Array> {
  const { snapshot, actor, filter, head, finish } = context;
  const archive: Archive = { zip: new ZipFile(new Date(head.made_at)), files: [] };
  const list = { snapshot, actor, filter, passed: context.passed, size: CLAIMS };
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  yield* pack(archive, "claims.csv", writeCsv(context));
  const evidence = perClaim(
    list,
    (ids) => readEvidenceRecords(snapshot, ids, confidential),
    (links, { label }) => links.map((link) => ({ ...link, claim_label: label })),
  );
  yield* pack(archive, "evidence.csv", table(context, EVIDENCE_COLUMNS, evidence));
  const sources = readSourceRecords(snapshot, { actor, filter }, CLAIMS);
  yield* pack(archive, "sources.csv", table(context, SOURCE_COLUMNS, sources));
  const attachments = readAttachmentRecords(snapshot, { actor, filter }, CLAIMS);
  yield* pack(archive, "attachments.csv", table(context, ATTACHMENT_COLUMNS, attachments));
  const comments = perClaim(
    list,
    (ids) => readClaimThreads(snapshot, ids),
    (threads, { label }) => commentLines(threads, label),
  );
  yield* pack(archive, "comments.csv", table(context, COMMENT_COLUMNS, comments));
  const signOffs = perClaim(
    list,
    (ids) => readSignOffRecords(snapshot, ids),
    (approvals, { label }) => approvals.map((approval) => ({ ...approval, claim_label: label })),
  );
  yield* pack(archive, "sign-offs.csv", table(context, SIGN_OFF_COLUMNS, signOffs));
  await archive.zip.add(MANIFEST_ENTRY, `${JSON.stringify(finish([...archive.files]), null, 2)}\n`);
  archive.zip.end();
  yield* ready(archive);
}

async function* pack(
  archive: Archive,
  name: string,
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  archive.zip.open(name);
  for await (const piece of pieces) {
    await archive.zip.write(piece);
    yield* ready(archive);
  }
  archive.files.push({ ...(await archive.zip.close()), covers: "whole_file" });
}

function* ready({ zip }: Archive): Generator<Uint8Array> {
  const piece = zip.take();
  if (piece !== null) yield piece;
}

async function* table<Line>(
  { input }: ExportContext,
  columns: readonly CsvColumn<Line>[],
  batches: AsyncGenerator<readonly Line[], void>,
): AsyncGenerator<string | Uint8Array> {
  yield csvHeader(columns, input.profile);
  for await (const lines of readAhead(batches)) {
    yield Buffer.from(lines.map((line) => csvLine(columns, line, input.profile)).join(""), "utf8");
  }
}
