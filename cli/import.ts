import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import { AppError } from "@/lib/platform/errors";

/** `linecheck import FILE...`: takes text files in as articles and prints their ids, one a line. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new UsageError("Name the files to import.");
  await withOperator(async (actor) => {
    for (const file of positionals) {
      const article = await execute(importArticle, actor, { text: await readText(file) });
      process.stdout.write(`${article.id}\n`);
      process.stderr.write(`${file}: "${article.title}", ${article.counts.total} claims proposed.\n`);
    }
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
