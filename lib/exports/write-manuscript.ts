import { Packer } from "docx";
import { manuscriptDocx } from "@/lib/core/export/manuscript/docx";
import { manuscriptHtml } from "@/lib/core/export/manuscript/html";
import { layOutManuscript, type Manuscript } from "@/lib/core/export/manuscript/manuscript";
import { printBlocks } from "@/lib/core/export/manuscript/print";
import { summaryLines } from "@/lib/core/export/summary-lines";
import { readArticleSignOffs, readPresentRevision, readSourceRecords } from "@/lib/db/export-articles";
import { readAnchorRecords } from "@/lib/db/export-parts";
import { citedArticles } from "@/lib/exports/cited-articles";
import type { ExportContext } from "@/lib/exports/export-body";
import { printPdf } from "@/lib/exports/pdf/print-pdf";
import { AppError } from "@/lib/platform/errors";

const SOURCES = 500;

/** The annotated manuscript of one article as a Word document. */
export async function* writeDocx(context: ExportContext): AsyncGenerator<Uint8Array> {
  yield await Packer.toBuffer(manuscriptDocx(await readManuscript(context)));
}

/** The annotated manuscript of one article as a page to print. */
export async function* writeHtml(context: ExportContext): AsyncGenerator<string> {
  yield manuscriptHtml(await readManuscript(context));
}

/** The annotated manuscript of one article as a PDF. */
export async function* writePdf(context: ExportContext): AsyncGenerator<Uint8Array> {
  const manuscript = await readManuscript(context);
  const { title, language } = manuscript.article;
  yield* printPdf(printBlocks(manuscript), { title, language, madeAt: new Date(context.head.made_at) });
}

/**
 * The article of the export with the claims of its filter; its text is there whatever the filter leaves. A manuscript is
 * held whole: it is one article, and articles are bounded.
 */
async function readManuscript(context: ExportContext): Promise<Manuscript> {
  const { snapshot, actor, filter, head, tally } = context;
  for await (const { article, claims: batches } of citedArticles(context, { article: filter.article })) {
    const claims = await gathered(batches());
    const records = await gathered(readSourceRecords(snapshot, { actor, filter }, SOURCES));
    const ids = claims.map((claim) => claim.id);
    return layOutManuscript({
      article,
      claims,
      revision: await readPresentRevision(snapshot, article.id),
      anchors: await readAnchorRecords(snapshot, ids),
      sources: new Map(records.map((source) => [source.id, source])),
      signOffs: (await readArticleSignOffs(snapshot, [article.id])).get(article.id) ?? [],
      summary: summaryLines(head, tally),
    });
  }
  throw new AppError("not_found", "There is no such article.");
}

async function gathered<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}
