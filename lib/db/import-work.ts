import type { ExportDocument } from "@/lib/core/export/json";
import { Prisma } from "@/lib/db/generated/client";
import { inBatches } from "@/lib/db/import-articles";
import type { Tx } from "@/lib/db/transaction";

/** What people did on articles beside their claims: marks on the texts, and what was put to those concerned. */
export async function insertArticleWork(tx: Tx, newsroomId: string, document: ExportDocument): Promise<void> {
  const { articles } = document;
  await inBatches(
    articles.flatMap((article) => article.segment_changes),
    (json) =>
      tx.$executeRaw(Prisma.sql`
        INSERT INTO segment_change (id, newsroom_id, revision_id, ordinal, kind, changed_by_id, changed_at)
        SELECT id, ${newsroomId}::uuid, revision_id, ordinal, kind, changed_by_id, changed_at
        FROM jsonb_populate_recordset(NULL::segment_change, ${json}::jsonb)`),
  );
  await inBatches(
    articles.flatMap((article) => article.hints.map((hint) => ({ ...hint, article_id: article.id }))),
    (json) =>
      tx.$executeRaw(Prisma.sql`
        INSERT INTO hint_dismissal (newsroom_id, article_id, key, reason, dismissed_by_id, dismissed_at)
        SELECT ${newsroomId}::uuid, article_id, key, reason, dismissed_by_id, dismissed_at
        FROM jsonb_populate_recordset(NULL::hint_dismissal, ${json}::jsonb)`),
  );
  await insertDismissals(tx, newsroomId, articles);
  await insertReplies(tx, newsroomId, articles);
}

type Articles = ExportDocument["articles"];

async function insertDismissals(tx: Tx, newsroomId: string, articles: Articles): Promise<void> {
  const dismissals = articles.flatMap(({ id, dismissals }) => dismissals.map((one) => ({ ...one, article_id: id })));
  await inBatches(dismissals, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO text_dismissal (id, newsroom_id, article_id, reason, note, version, created_by_id, created_at,
        withdrawn_by_id, withdrawn_at)
      SELECT id, ${newsroomId}::uuid, article_id, reason, note, version, created_by_id, created_at, withdrawn_by_id,
        withdrawn_at
      FROM jsonb_populate_recordset(NULL::text_dismissal, ${json}::jsonb)`),
  );
  const places = dismissals.flatMap(({ id, places }) => places.map((place) => ({ ...place, dismissal_id: id })));
  await inBatches(places, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO text_dismissal_place (dismissal_id, revision_id, newsroom_id, start, "end", quote)
      SELECT dismissal_id, revision_id, ${newsroomId}::uuid, start, "end", quote
      FROM jsonb_populate_recordset(NULL::text_dismissal_place, ${json}::jsonb)`),
  );
}

/** A narrowed document may hold a request without all of the claims that it was about. */
async function insertReplies(tx: Tx, newsroomId: string, articles: Articles): Promise<void> {
  const replies = articles.flatMap(({ id, replies }) => replies.map((one) => ({ ...one, article_id: id })));
  await inBatches(replies, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO reply_request (id, newsroom_id, article_id, party, deadline, state, answer, used_where, reason, version,
        opened_by_id, opened_at, closed_by_id, closed_at)
      SELECT id, ${newsroomId}::uuid, article_id, party, deadline, state, answer, used_where, reason, version,
        opened_by_id, opened_at, closed_by_id, closed_at
      FROM jsonb_populate_recordset(NULL::reply_request, ${json}::jsonb)`),
  );
  const known = new Set(articles.flatMap((article) => article.claims.map((claim) => claim.id)));
  const links = replies.flatMap(({ id, claim_ids }) =>
    claim_ids.filter((claim) => known.has(claim)).map((claim_id) => ({ reply_id: id, claim_id })),
  );
  await inBatches(links, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO reply_claim (reply_id, claim_id, newsroom_id) SELECT reply_id, claim_id, ${newsroomId}::uuid
      FROM jsonb_populate_recordset(NULL::reply_claim, ${json}::jsonb)`),
  );
  const attempts = replies.flatMap(({ id, attempts }) => attempts.map((attempt) => ({ ...attempt, reply_id: id })));
  await inBatches(attempts, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO reply_attempt (id, newsroom_id, reply_id, channel, at, note, by_id)
      SELECT id, ${newsroomId}::uuid, reply_id, channel, at, note, by_id
      FROM jsonb_populate_recordset(NULL::reply_attempt, ${json}::jsonb)`),
  );
}
