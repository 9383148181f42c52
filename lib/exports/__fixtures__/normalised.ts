import type { ExportDocument } from "@/lib/core/export/json";

/** What a document says but for what is of the export itself: its manifest, and the numbers that a database gives lines. */
export function normalised({ manifest: _, ...said }: ExportDocument): string {
  const numbers = said.articles
    .flatMap((article) => [...article.events, ...article.claims.flatMap((claim) => claim.events)])
    .map((line) => line.id)
    .sort((a, b) => a - b);
  const place = new Map(numbers.map((id, index) => [id, index]));
  const lines = <Line extends { id: number }>(events: Line[]) =>
    events.map((line) => ({ ...line, id: place.get(line.id) }));
  return JSON.stringify({
    ...said,
    articles: said.articles.map((article) => ({
      ...article,
      events: lines(article.events),
      claims: article.claims.map((claim) => ({ ...claim, events: lines(claim.events) })),
    })),
  });
}
