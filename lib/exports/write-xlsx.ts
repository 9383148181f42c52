import { CLAIM_COLUMNS, type ClaimLine } from "@/lib/core/export/claim-columns";
import type { CsvColumn } from "@/lib/core/export/csv";
import { buildManifest, type Manifest, tallyClaim } from "@/lib/core/export/manifest";
import { manifestLines } from "@/lib/core/export/manifest-lines";
import {
  COMMENT_COLUMNS,
  commentLines,
  EVIDENCE_COLUMNS,
  SIGN_OFF_COLUMNS,
  SOURCE_COLUMNS,
} from "@/lib/core/export/part-columns";
import { MANIFEST_ENTRY } from "@/lib/core/export/verify-archive";
import { SheetXml } from "@/lib/core/export/xlsx/sheet-xml";
import { sheetPart, sheetRelationsPart, workbookParts } from "@/lib/core/export/xlsx/workbook-xml";
import { readSourceRecords } from "@/lib/db/export-articles";
import { readClaimLines } from "@/lib/db/export-lines";
import { readClaimThreads, readConfidential, readEvidenceRecords, readSignOffRecords } from "@/lib/db/export-parts";
import type { ExportContext } from "@/lib/exports/export-body";
import { perClaim } from "@/lib/exports/per-claim";
import { readAhead } from "@/lib/exports/read-ahead";
import { ZipFile } from "@/lib/exports/zip-file";

const CLAIMS = 100;
/** Rows are packed when there are so many characters of them: larger pieces lie about in memory while they wait. */
const PIECE = 65_536;

/** A workbook while it is written. */
type Book = { readonly zip: ZipFile; readonly sheets: string[]; readonly files: Manifest["files"] };

/** A table on its way into a sheet. */
type Table<Row> = {
  readonly name: string;
  readonly columns: readonly CsvColumn<Row>[];
  readonly batches: AsyncGenerator<readonly Row[], void>;
};

/** The list as a workbook: a sheet each for claims, evidence, sources, comments, sign-offs and the manifest. */
export async function* writeXlsx(context: ExportContext): AsyncGenerator<Uint8Array> {
  const { snapshot, actor, filter, head, tally, finish } = context;
  const book: Book = { zip: new ZipFile(new Date(head.made_at)), sheets: [], files: [] };
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  const list = { snapshot, actor, filter, passed: context.passed, size: CLAIMS };
  yield* table(book, { name: "claims", columns: CLAIM_COLUMNS, batches: claimLines(context) });
  yield* table(book, {
    name: "evidence",
    columns: EVIDENCE_COLUMNS,
    batches: perClaim(
      list,
      (ids) => readEvidenceRecords(snapshot, ids, confidential),
      (rows, { label }) => rows.map((row) => ({ ...row, claim_label: label })),
    ),
  });
  const sources = readSourceRecords(snapshot, { actor, filter }, CLAIMS);
  yield* table(book, { name: "sources", columns: SOURCE_COLUMNS, batches: sources });
  yield* table(book, {
    name: "comments",
    columns: COMMENT_COLUMNS,
    batches: perClaim(
      list,
      (ids) => readClaimThreads(snapshot, ids),
      (threads, { label }) => commentLines(threads, label),
    ),
  });
  yield* table(book, {
    name: "sign-offs",
    columns: SIGN_OFF_COLUMNS,
    batches: perClaim(
      list,
      (ids) => readSignOffRecords(snapshot, ids),
      (rows, { label }) => rows.map((row) => ({ ...row, claim_label: label })),
    ),
  });
  const lines = manifestLines(buildManifest(head, tally, { files: [], complete: true }));
  yield* table(book, { name: "manifest", columns: lines.columns, batches: once(lines.rows) });
  for (const [part, xml] of workbookParts(book.sheets)) await add(book, part, xml);
  await book.zip.add(MANIFEST_ENTRY, JSON.stringify(finish([...book.files])));
  book.zip.end();
  yield* ready(book);
}

async function* table<Row>(book: Book, { name, columns, batches }: Table<Row>): AsyncGenerator<Uint8Array> {
  let sheet = await begin(book, name, columns);
  for await (const rows of readAhead(batches)) {
    if (!sheet.hasRoom(rows.length)) {
      await end(book, sheet);
      sheet = await begin(book, `${name} ${book.sheets.length + 1}`, columns);
    }
    let xml = "";
    for (const row of rows) {
      xml += sheet.row(row);
      if (xml.length < PIECE) continue;
      await book.zip.write(xml);
      xml = "";
    }
    await book.zip.write(xml);
    yield* ready(book);
  }
  await end(book, sheet);
  yield* ready(book);
}

async function begin<Row>(book: Book, name: string, columns: readonly CsvColumn<Row>[]): Promise<SheetXml<Row>> {
  const sheet = new SheetXml(columns);
  book.sheets.push(name);
  book.zip.open(sheetPart(book.sheets.length));
  await book.zip.write(sheet.head());
  return sheet;
}

async function end<Row>(book: Book, sheet: SheetXml<Row>): Promise<void> {
  await book.zip.write(sheet.tail());
  book.files.push({ ...(await book.zip.close()), covers: "whole_file" });
  if (!sheet.hasLinks()) return;
  book.zip.open(sheetRelationsPart(book.sheets.length));
  for (const piece of sheet.relations()) await book.zip.write(piece);
  book.files.push({ ...(await book.zip.close()), covers: "whole_file" });
}

async function add(book: Book, part: string, xml: string): Promise<void> {
  book.files.push({ ...(await book.zip.add(part, xml)), covers: "whole_file" });
}

function* ready(book: Book): Generator<Uint8Array> {
  const piece = book.zip.take();
  if (piece !== null) yield piece;
}

async function* claimLines({
  snapshot,
  actor,
  filter,
  origin,
  tally,
}: ExportContext): AsyncGenerator<ClaimLine[], void> {
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  for await (const lines of readClaimLines(snapshot, actor, filter, { size: CLAIMS, confidential, origin })) {
    for (const line of lines) tallyClaim(tally, line);
    yield lines;
  }
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[], void> {
  yield rows;
}
