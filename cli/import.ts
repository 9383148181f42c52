import { access, constants, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import { importClaims } from "@/lib/claims/import-claims";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import { importReport } from "@/lib/core/claim-import/report-csv";
import { endingOf, FILE_KINDS, TEXT_KIND } from "@/lib/core/source/file-kind";
import { importDocument } from "@/lib/exports/import-document";
import { readDocument } from "@/lib/exports/import-document-file";
import { readDocument as readFileApart, setDocumentReader } from "@/lib/platform/documents/read-document";
import { AppError } from "@/lib/platform/errors";
import { projectRoot } from "@/lib/platform/project-root";

/**
 * `linecheck import FILE...`: takes files in as articles and prints their ids, one a line. Texts are taken as they are; of
 * PDFs, Word documents and web pages the words are read out, as on the screen.
 * `linecheck import --document FILE`: takes a JSON export of Linecheck into an empty newsroom, with everything in it.
 * `linecheck import --claims FILE --article ID`: adds claims from a CSV file to an article, each where its quote stands.
 */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      document: { type: "boolean", default: false },
      claims: { type: "boolean", default: false },
      article: { type: "string" },
      preview: { type: "boolean", default: false },
      report: { type: "string" },
    },
  });
  if (positionals.length === 0) throw new UsageError("Name the files to import.");
  if (values.document) return importWhole(positionals);
  if (values.claims) return importTable(positionals, values);
  await withOperator(async (actor) => {
    for (const file of positionals) {
      const article = await execute(importArticle, actor, { text: await readWords(file) });
      process.stdout.write(`${article.id}\n`);
      process.stderr.write(`${file}: "${article.title}", ${article.counts.total} claims proposed.\n`);
    }
  });
}

async function importWhole([file = "", ...more]: readonly string[]): Promise<void> {
  if (more.length > 0) throw new UsageError("Name one document: the newsroom must be empty.");
  const text = await readText(file);
  const document = await readDocument(text);
  const taken = await withOperator((actor) => execute(importDocument, actor, { document }));
  process.stderr.write(`${taken.articles} articles, ${taken.claims} claims, ${taken.sources} sources.\n`);
}

type TableOptions = {
  readonly article?: string | undefined;
  readonly preview?: boolean | undefined;
  readonly report?: string | undefined;
};

/** Says what became of each line that did not fit, and writes those lines into the report if one is named. */
async function importTable([file = "", ...more]: readonly string[], options: TableOptions): Promise<void> {
  if (more.length > 0) throw new UsageError("Name one table of claims.");
  if (options.article === undefined) throw new UsageError("Name the article of the claims: --article ID.");
  const input = { articleId: options.article, csv: await readText(file), filename: basename(file) };
  const preview = options.preview === true;
  const view = await withOperator((actor) => execute(importClaims, actor, { ...input, preview }));
  for (const row of view.rows) {
    if (row.label !== null) process.stdout.write(`${row.label}\n`);
    if (row.reason !== null) process.stderr.write(`${file}:${row.line}: ${row.reason}\n`);
  }
  if (options.report !== undefined) await writeFile(options.report, importReport(view), { mode: 0o600 });
  const left = view.rows.length - view.counts.fits;
  process.stderr.write(`${view.counts.fits} claims ${preview ? "would be added" : "added"}, ${left} lines left out.\n`);
}

/** The words of a file: of a plain text as it was written, of other kinds read out in a process of their own. */
async function readWords(file: string): Promise<string> {
  const apart = FILE_KINDS.some((kind) => kind.hasText && kind !== TEXT_KIND && kind.endings.includes(endingOf(file)));
  if (!apart) return readText(file);
  // The built command line has the built reader beside it.
  if (import.meta.url.endsWith(".mjs")) setDocumentReader(join(projectRoot(), "dist", "document-reader.mjs"));
  const path = resolve(file);
  await refuseUnreadable(path, file);
  const { text, why } = await readFileApart({ path, name: basename(file), mostText: MAX_ARTICLE_LENGTH });
  if (text === null) throw new AppError("invalid", `${file}: ${why ?? "There are no words in this file."}`);
  return text;
}

async function refuseUnreadable(path: string, file: string): Promise<void> {
  await access(path, constants.R_OK).catch(() => {
    throw new AppError("not_found", `The file ${file} cannot be read.`);
  });
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new AppError("not_found", `The file ${file} cannot be read.`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new AppError("invalid", `The file ${file} is not text in UTF-8.`);
  }
}
