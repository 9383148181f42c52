import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { documentPeople } from "@/lib/core/export/document-people";
import { type ExportDocument, ExportDocumentSchema } from "@/lib/core/export/json";
import type { DocumentReport } from "@/lib/core/view/document-report";
import {
  insertArticleEnds,
  insertArticles,
  insertPeople,
  newsroomHasWork,
  replaceRules,
  replaceScale,
  retirePeople,
} from "@/lib/db/import-articles";
import { insertDocumentClaims } from "@/lib/db/import-claims";
import { insertEvidence, insertHistory, insertSources, insertThreads } from "@/lib/db/import-parts";
import { insertArticleWork } from "@/lib/db/import-work";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/**
 * Takes a whole JSON export into a newsroom that holds nothing yet: articles, claims, evidence, talks, approvals and
 * history, with the ids that they had, so that exporting again gives the same. The people in it become members who
 * cannot sign in. A document that leaves confidential sources out cannot give the same and is refused.
 */
export const importDocument = defineCommand({
  name: "importDocument",
  permission: "settings:manage",
  input: z.strictObject({ document: ExportDocumentSchema }),
  timeout: 15 * 60_000,
  run: (context, { document }): Promise<DocumentReport> => takeDocumentIn(context, document),
});

/** The work of it, for a document that was read and checked. */
export async function takeDocumentIn(
  context: Pick<CommandContext, "tx" | "actor" | "record">,
  document: ExportDocument,
): Promise<DocumentReport> {
  const { tx, actor } = context;
  const { newsroomId } = actor;
  if (await newsroomHasWork(fromTx(tx), newsroomId)) throw refuseWork();
  const claims = document.articles.flatMap((article) => article.claims);
  refuseGaps(claims);
  const people = documentPeople(document);
  await insertPeople(tx, newsroomId, people);
  await replaceScale(tx, newsroomId, document.verdict_scale);
  await replaceRules(tx, newsroomId, document.evidence_rules);
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
  await insertArticleWork(tx, newsroomId, document);
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
}

/** The refusal to take a document in beside work that is there. */
export function refuseWork(): AppError {
  const words = "There are articles or sources here already: a whole document goes into an empty newsroom only.";
  return new AppError("conflict", words);
}

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
