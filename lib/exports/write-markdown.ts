import { markdownArticle, markdownClaim, markdownHead, markdownTail } from "@/lib/core/export/markdown";
import { summaryLines } from "@/lib/core/export/summary-lines";
import { readArticleSignOffs } from "@/lib/db/export-articles";
import { citedArticles } from "@/lib/exports/cited-articles";
import type { ExportContext } from "@/lib/exports/export-body";

/** The list as Markdown, article by article. */
export async function* writeMarkdown(context: ExportContext): AsyncGenerator<string> {
  yield markdownHead(context.origin);
  for await (const { article, claims } of citedArticles(context)) {
    const signOffs = await readArticleSignOffs(context.snapshot, [article.id]);
    yield markdownArticle(article, signOffs.get(article.id) ?? []);
    for await (const batch of claims()) yield batch.map(markdownClaim).join("");
  }
  yield markdownTail(summaryLines(context.head, context.tally));
}
