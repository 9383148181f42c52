import type { ExportDocument, FullClaim } from "@/lib/core/export/json";
import type { EventRecord } from "@/lib/core/export/records";
import type { ThreadRecord } from "@/lib/core/export/source-records";
import { canonicalUrl } from "@/lib/core/source/canonical-url";
import { Prisma } from "@/lib/db/generated/client";
import { inBatches } from "@/lib/db/import-articles";
import type { Tx } from "@/lib/db/transaction";

/** Sources and their kept texts, with the ids that they had. What was merged into one that is not here stands alone. */
export async function insertSources(tx: Tx, newsroomId: string, document: ExportDocument): Promise<void> {
  const known = new Set(document.sources.map((source) => source.id));
  const sources = document.sources.map((source) => ({
    ...source,
    merged_into_id: known.has(source.merged_into_id ?? "") ? source.merged_into_id : null,
    canonical_url: source.url === null ? null : canonicalUrl(source.url),
    updated_at: source.updated_at ?? source.created_at,
  }));
  await inBatches(sources, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO source (id, newsroom_id, type, grade, title, creator, publisher, url, canonical_url, archive_url,
        published_at, accessed_at, independence_group, terms, note, version, created_by_id, created_at, updated_at)
      SELECT id, ${newsroomId}::uuid, type, grade, title, creator, publisher, url, canonical_url, archive_url,
        published_at, accessed_at, independence_group, terms, note, version, created_by_id, created_at, updated_at
      FROM jsonb_populate_recordset(NULL::source, ${json}::jsonb)`),
  );
  // All of them are there before any refers to another.
  await inBatches(
    sources.filter((source) => source.merged_into_id !== null),
    (json) =>
      tx.$executeRaw(Prisma.sql`
        UPDATE source s SET merged_into_id = x.merged_into_id
        FROM jsonb_populate_recordset(NULL::source, ${json}::jsonb) AS x WHERE s.id = x.id`),
  );
  for (const capture of document.captures) {
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO capture (id, newsroom_id, source_id, text, sha256, method, created_by_id, created_at)
      SELECT id, ${newsroomId}::uuid, source_id, text, sha256, method, created_by_id, created_at
      FROM jsonb_populate_record(NULL::capture, ${JSON.stringify(capture)}::jsonb)`);
  }
}

/** Evidence whose source may be named; the rest is not in a document. */
export async function insertEvidence(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const open = claims.flatMap((claim) => claim.evidence.filter((link) => !link.confidential));
  await inBatches(open, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO evidence (id, newsroom_id, claim_id, source_id, facet, stance, excerpt, locator_label, locator, note,
        excerpt_check, lacks, answer, version, added_by_id, added_at, withdrawn_by_id, withdrawn_at)
      SELECT id, ${newsroomId}::uuid, claim_id, source_id, facet, stance, excerpt, locator_label, locator, note,
        excerpt_check, lacks, answer, version, added_by_id, added_at, withdrawn_by_id, withdrawn_at
      FROM jsonb_populate_recordset(NULL::evidence, ${json}::jsonb)`),
  );
}

/** Talks with their remarks. The words of a deleted remark are gone. */
export async function insertThreads(
  tx: Tx,
  newsroomId: string,
  threads: readonly (ThreadRecord & { readonly article_id: string })[],
): Promise<void> {
  await inBatches(threads, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO thread (id, newsroom_id, article_id, claim_id, evidence_id, kind, state, assignee_id, due_at, version,
        opened_by_id, opened_at, resolved_by_id, resolved_at)
      SELECT id, ${newsroomId}::uuid, article_id, claim_id, evidence_id, kind, state, assignee_id, due_at, version,
        opened_by_id, opened_at, resolved_by_id, resolved_at
      FROM jsonb_populate_recordset(NULL::thread, ${json}::jsonb)`),
  );
  const comments = threads.flatMap(({ id, comments }) =>
    comments.map(({ deleted, deleted_at, edits: _, ...comment }) => ({
      ...comment,
      thread_id: id,
      deleted_at: deleted ? (deleted_at ?? comment.edited_at ?? comment.created_at) : null,
    })),
  );
  await inBatches(comments, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO comment (id, newsroom_id, thread_id, author_id, body, version, created_at, edited_at, deleted_at)
      SELECT id, ${newsroomId}::uuid, thread_id, author_id, body, version, created_at, edited_at, deleted_at
      FROM jsonb_populate_recordset(NULL::comment, ${json}::jsonb)`),
  );
  const mentions = comments.flatMap((comment) =>
    comment.mentions.map((one) => ({ comment_id: comment.id, member_id: one.id })),
  );
  await inBatches(mentions, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO mention (comment_id, member_id, newsroom_id) SELECT comment_id, member_id, ${newsroomId}::uuid
      FROM jsonb_populate_recordset(NULL::mention, ${json}::jsonb)`),
  );
  const edits = threads.flatMap((thread) =>
    thread.comments.flatMap(({ id, edits = [] }) => edits.map((edit) => ({ ...edit, comment_id: id }))),
  );
  await inBatches(edits, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO comment_edit (id, newsroom_id, comment_id, body, replaced_at)
      SELECT id, ${newsroomId}::uuid, comment_id, body, replaced_at
      FROM jsonb_populate_recordset(NULL::comment_edit, ${json}::jsonb)`),
  );
}

/** Lines of a history, in their order, with the times and the people that they had. They get numbers of this history. */
export async function insertHistory(tx: Tx, newsroomId: string, lines: readonly EventRecord[]): Promise<void> {
  const ordered = [...lines].sort((a, b) => a.id - b.id);
  await inBatches(ordered, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO event (newsroom_id, at, actor_id, type, article_id, claim_id, object_id, payload, payload_version)
      SELECT ${newsroomId}::uuid, at, actor_id, type, article_id, claim_id, object_id, payload, payload_version
      FROM jsonb_populate_recordset(NULL::event, ${json}::jsonb) ORDER BY id`),
  );
}
