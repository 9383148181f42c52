import type { Api } from "@/e2e/newsroom";
import type { ArticleView } from "@/lib/core/view/article-view";

/** An article of so many sentences, each with a figure of its own, so that each is a claim. */
export function importHarbours(api: Api, title: string, sentences: number): Promise<ArticleView> {
  const lines = Array.from(
    { length: sentences },
    (_, at) => `Quay ${at + 1} of the port handled ${(at + 2) * 1_100 + at} tonnes of timber in ${1960 + at}.`,
  );
  return api.post<ArticleView>("/articles", { title, text: `${title}\n\n${lines.join("\n\n")}\n` });
}
