import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import { verifyFile } from "@/lib/core/export/verify-file";
import { importDocument } from "@/lib/exports/import-document";
import { AppError } from "@/lib/platform/errors";

/**
 * `linecheck import FILE...`: takes text files in as articles and prints their ids, one a line.
 * `linecheck import --document FILE`: takes a JSON export of Linecheck into an empty newsroom, with everything in it.
 */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { document: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new UsageError("Name the files to import.");
  if (values.document) return importWhole(positionals);
  await withOperator(async (actor) => {
    for (const file of positionals) {
      const article = await execute(importArticle, actor, { text: await readText(file) });
      process.stdout.write(`${article.id}\n`);
      process.stderr.write(`${file}: "${article.title}", ${article.counts.total} claims proposed.\n`);
    }
  });
}

async function importWhole([file = "", ...more]: readonly string[]): Promise<void> {
  if (more.length > 0) throw new UsageError("Name one document: the newsroom must be empty.");
  const text = await readText(file);
  const report = await verifyFile(once(Buffer.from(text, "utf8")));
  const wrong = report.checks.find((one) => one.state !== "holds");
  if (wrong) throw new AppError("invalid", `${wrong.words} Nothing was taken in.`);
  const document: unknown = JSON.parse(text);
  const taken = await withOperator((actor) => execute(importDocument, actor, { document }));
  process.stderr.write(`${taken.articles} articles, ${taken.claims} claims, ${taken.sources} sources.\n`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
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
