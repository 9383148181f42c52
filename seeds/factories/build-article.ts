import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { Desk } from "@/seeds/factories/desk";

/** An article to be taken in; everything that is left out gets a value. */
export type NewArticle = {
  readonly title?: string;
  readonly text?: string;
  /** How many sentences to check there are when no text is given. */
  readonly sentences?: number;
  readonly byline?: string;
  readonly deadlineAt?: string;
  /** Whether the writer of the desk wrote it. */
  readonly byWriter?: boolean;
};

/** A text of so many paragraphs with one figure each; the same for the same number. */
export function companyText(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, i) => `Company ${i + 1} earned ${i + 10} million dollars in 2019, according to its annual report.`,
  ).join("\n\n");
}

/** Takes an article in, as the checker of the desk does. */
export async function buildArticle(desk: Desk, article: NewArticle = {}): Promise<ArticleView> {
  return execute(importArticle, desk.checker, {
    title: article.title ?? "What the companies earned",
    text: article.text ?? companyText(article.sentences ?? 3),
    ...(article.byline === undefined ? {} : { byline: article.byline }),
    ...(article.deadlineAt === undefined ? {} : { deadlineAt: article.deadlineAt }),
    ...(article.byWriter ? { writerIds: [desk.writer.memberId] } : {}),
  });
}
