import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { documentPeople } from "@/lib/core/export/document-people";
import { ExportDocumentSchema } from "@/lib/core/export/json";
import {
  hasWork,
  insertArticleEnds,
  insertArticles,
  insertPeople,
  replaceScale,
  retirePeople,
} from "@/lib/db/import-articles";
import { insertDocumentClaims } from "@/lib/db/import-claims";
import { insertEvidence, insertHistory, insertSources, insertThreads } from "@/lib/db/import-parts";
import { AppError } from "@/lib/platform/errors";

/** What was taken in. */
export type ImportReport = { readonly articles: number; readonly claims: number; readonly sources: number };

/**
 * Takes a whole JSON export into a newsroom that holds nothing yet: articles, claims, evidence, talks, approvals and
 * history, with the ids that they had, so that exporting again gives the same. The people in it become members who
 * cannot sign in. A document that leaves confidential sources out cannot give the same and is refused.
 */
export const importDocument = defineCommand({
  name: "importDocument",
  permission: "article:import",
  input: z.strictObject({ document: ExportDocumentSchema }),
  timeout: 15 * 60_000,
  run: async (context, { document }): Promise<ImportReport> => {
    const { tx, actor } = context;
    const { newsroomId } = actor;
    if (await hasWork(tx, newsroomId)) {
      const words = "There are articles or sources here already: a whole document goes into an empty newsroom only.";
      throw new AppError("conflict", words);
    }
    const claims = document.articles.flatMap((article) => article.claims);
    refuseGaps(claims);
    const people = documentPeople(document);
    await insertPeople(tx, newsroomId, people);
    await replaceScale(tx, newsroomId, document.verdict_scale);
    await insertArticles(tx, newsroomId, document);
    await insertSources(tx, newsroomId, document);
    await insertDocumentClaims(tx, newsroomId, claims);
    await insertEvidence(tx, newsroomId, claims);
    const threads = document.articles.flatMap((article) =>
      [...article.threads, ...article.claims.flatMap((claim) => claim.threads)].map((thread) => ({
        ...thread,
        article_id: article.id,
      })),
    );
    await insertThreads(tx, newsroomId, threads);
    await insertArticleEnds(tx, newsroomId, document);
    await insertHistory(tx, newsroomId, [
      ...document.articles.flatMap((article) => article.events),
      ...claims.flatMap((claim) => claim.events),
    ]);
    await retirePeople(tx, newsroomId, people);
    const { origin, export_id, history } = document.manifest;
    const counted = { articles: document.articles.length, claims: claims.length };
    context.record({
      type: "newsroom.imported",
      payload: { origin, exportId: export_id, ...counted, seq: history?.seq ?? null, hash: history?.hash ?? null },
      objectId: newsroomId,
    });
    return { ...counted, sources: document.sources.length };
  },
});

/** What a document leaves out because it may not be named would be missing without a word. */
function refuseGaps(claims: z.output<typeof ExportDocumentSchema>["articles"][number]["claims"]): void {
  const incomplete = claims.filter(
    (claim) =>
      claim.evidence.some((link) => link.confidential) || claim.sign_offs.some((approval) => approval.content === null),
  );
  if (incomplete.length === 0) return;
  const labels = incomplete.slice(0, 5).map((claim) => `${claim.label} of "${claim.article_title}"`);
  throw new AppError(
    "conflict",
    `The file leaves out confidential sources, so it cannot be taken in whole: ${labels.join(", ")}${incomplete.length > 5 ? ` and ${incomplete.length - 5} more` : ""}. Move such a newsroom with backup and restore.`,
  );
}
