import type { ConfidentialSource } from "@/lib/core/export/confidential";
import { withoutConfidential, withoutNames } from "@/lib/core/export/confidential";
import type { AnchorRecord, EventRecord, SignOffRecord } from "@/lib/core/export/records";
import type {
  CommentEditRecord,
  CommentRecord,
  EvidenceRecord,
  OpenEvidenceRecord,
  ThreadRecord,
} from "@/lib/core/export/source-records";
import type { Snapshot } from "@/lib/db/export-snapshot";
import { Prisma } from "@/lib/db/generated/client";
import { groupBy } from "@/lib/db/group-by";
import type { Reader } from "@/lib/db/rows";

/** Confidential sources of a newsroom by id. */
export type Confidential = ReadonlyMap<string, ConfidentialSource>;

/** The confidential sources of a newsroom, numbered by age, with every name that the history may know them by. */
export async function readConfidential(reader: Reader, newsroomId: string): Promise<Confidential> {
  const rows = await reader.rows<{ id: string; names: (string | null)[] }>(Prisma.sql`
    SELECT s.id, ARRAY[s.title, s.creator, s.url, s.archive_url] || COALESCE((
      SELECT array_agg(known.name) FROM event e CROSS JOIN LATERAL (VALUES (e.payload ->> 'title'),
        (e.payload #>> '{changes,title,0}'), (e.payload #>> '{changes,title,1}')) known(name)
      WHERE e.newsroom_id = s.newsroom_id AND e.object_id = s.id AND e.type LIKE 'source.%'), '{}') AS names
    FROM source s WHERE s.newsroom_id = ${newsroomId}::uuid AND (s.confidential OR s.terms = 'confidential')
    ORDER BY s.created_at, s.id`);
  return new Map(
    rows.map(({ id, names }, index) => [
      id,
      { id, number: index + 1, names: [...new Set(names.filter((name) => name !== null))] },
    ]),
  );
}

/** Evidence of some claims, withdrawn links included, oldest first. Confidential sources are numbers in it. */
export async function readEvidenceRecords(
  reader: Reader,
  claimIds: readonly string[],
  confidential: Confidential,
): Promise<Map<string, EvidenceRecord[]>> {
  const rows = await reader.rows<OpenEvidenceRecord>(Prisma.sql`
    SELECT e.id, e.claim_id, e.facet::text AS facet, e.stance::text AS stance, s.title AS source, e.added_by_id,
      m.name AS added_by, e.added_at, e.withdrawn_by_id, e.withdrawn_at, false AS confidential, e.version, e.source_id,
      s.url AS source_url, e.excerpt, e.excerpt_check::text AS excerpt_check,
      COALESCE(e.lacks, '{}') AS lacks, e.locator_label, e.locator,
      e.note, e.answer
    FROM evidence e JOIN source s ON s.id = e.source_id JOIN member m ON m.id = e.added_by_id
    WHERE e.claim_id = ANY (${[...claimIds]}::uuid[]) ORDER BY e.claim_id, e.added_at, e.id`);
  return groupBy(
    rows.map((row) => withoutConfidential(row, confidential)),
    (row) => row.claim_id,
  );
}

/** Threads of some claims by claim, oldest first. */
export function readClaimThreads(reader: Reader, claimIds: readonly string[]): Promise<Map<string, ThreadRecord[]>> {
  return readThreads(reader, Prisma.sql`t.claim_id = ANY (${[...claimIds]}::uuid[])`);
}

/** Threads on some articles themselves by article, oldest first. */
export function readArticleThreadRecords(
  reader: Reader,
  articleIds: readonly string[],
): Promise<Map<string, ThreadRecord[]>> {
  return readThreads(reader, Prisma.sql`t.article_id = ANY (${[...articleIds]}::uuid[]) AND t.claim_id IS NULL`);
}

/** Threads by the claim, or else the article, that they are on. */
async function readThreads(reader: Reader, where: Prisma.Sql): Promise<Map<string, ThreadRecord[]>> {
  const threads = await reader.rows<Omit<ThreadRecord, "comments"> & { article_id: string }>(Prisma.sql`
    SELECT t.id, t.version, t.claim_id, t.evidence_id, t.kind::text AS kind, t.state::text AS state, t.assignee_id,
      tm.name AS assignee, t.due_at, t.opened_by_id, om.name AS opened_by, t.opened_at, t.resolved_by_id,
      rm.name AS resolved_by, t.resolved_at, t.article_id
    FROM thread t JOIN member om ON om.id = t.opened_by_id LEFT JOIN member tm ON tm.id = t.assignee_id
    LEFT JOIN member rm ON rm.id = t.resolved_by_id WHERE ${where} ORDER BY t.opened_at, t.id`);
  if (threads.length === 0) return new Map();
  const comments = await reader.rows<CommentRecord & { thread_id: string }>(Prisma.sql`
    SELECT k.id, k.thread_id, k.author_id, m.name AS author, CASE WHEN k.deleted_at IS NULL THEN k.body ELSE '' END AS body,
      k.created_at, k.edited_at, k.deleted_at IS NOT NULL AS deleted, k.version, k.deleted_at,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', mm.id, 'name', mm.name) ORDER BY mm.id)
        FROM mention mn JOIN member mm ON mm.id = mn.member_id WHERE mn.comment_id = k.id), '[]') AS mentions
    FROM comment k JOIN member m ON m.id = k.author_id
    WHERE k.thread_id = ANY (${threads.map((thread) => thread.id)}::uuid[]) ORDER BY k.created_at, k.id`);
  const byThread = groupBy(comments, (comment) => comment.thread_id);
  const groups = new Map<string, ThreadRecord[]>();
  for (const { article_id, ...thread } of threads) {
    const said = (byThread.get(thread.id) ?? []).map(({ thread_id: _, ...comment }) => comment);
    const on = thread.claim_id ?? article_id;
    const group = groups.get(on) ?? [];
    group.push(Object.assign(thread, { comments: said }));
    groups.set(on, group);
  }
  return groups;
}

/** Where some claims stand in every revision of their article. */
export async function readAnchorRecords(
  reader: Reader,
  claimIds: readonly string[],
): Promise<Map<string, AnchorRecord[]>> {
  const rows = await reader.rows<AnchorRecord>(Prisma.sql`
    SELECT an.claim_id, an.revision_id, r.ordinal AS revision, an.start, an."end", COALESCE(an.spans, '{}') AS spans, an.quote, an.prefix, an.suffix,
      an.state::text AS state, an.reason, an.changes, COALESCE(an.candidates, '{}') AS candidates, an.edited
    FROM anchor an JOIN revision r ON r.id = an.revision_id
    WHERE an.claim_id = ANY (${[...claimIds]}::uuid[]) ORDER BY an.claim_id, r.ordinal`);
  return groupBy(rows, (row) => row.claim_id);
}

/** Sign-offs of some claims, oldest first. What was signed is left out where it quotes a confidential source. */
export async function readSignOffRecords(
  reader: Reader,
  claimIds: readonly string[],
): Promise<Map<string, SignOffRecord[]>> {
  const rows = await reader.rows<SignOffRecord>(Prisma.sql`
    SELECT so.id, so.claim_id, so.revision_id, so.content_hash,
      CASE WHEN EXISTS (SELECT 1 FROM evidence e JOIN source s ON s.id = e.source_id
        WHERE e.claim_id = so.claim_id AND (s.confidential OR s.terms = 'confidential')) THEN NULL ELSE so.content END AS content,
      so.verdict_by_id, so.submitted_by_id, so.signed_by_id, m.name AS signed_by, so.signed_at,
      c.status = 'signed_off' AND so.content_hash = c.content_hash AS holds
    FROM sign_off so JOIN claim c ON c.id = so.claim_id JOIN member m ON m.id = so.signed_by_id
    WHERE so.claim_id = ANY (${[...claimIds]}::uuid[]) ORDER BY so.claim_id, so.signed_at`);
  return groupBy(rows, (row) => row.claim_id);
}

/** What remarks on some claims, or on some articles themselves, said before they were changed, by remark, oldest first. */
export async function readCommentEdits(
  reader: Reader,
  of: { readonly claims: readonly string[] } | { readonly articles: readonly string[] },
): Promise<Map<string, CommentEditRecord[]>> {
  const on =
    "claims" in of
      ? Prisma.sql`t.claim_id = ANY (${[...of.claims]}::uuid[])`
      : Prisma.sql`t.article_id = ANY (${[...of.articles]}::uuid[]) AND t.claim_id IS NULL`;
  const rows = await reader.rows<CommentEditRecord>(Prisma.sql`
    SELECT ce.comment_id, ce.id, ce.body, ce.replaced_at
    FROM comment_edit ce JOIN comment k ON k.id = ce.comment_id JOIN thread t ON t.id = k.thread_id
    WHERE ${on} AND k.deleted_at IS NULL ORDER BY ce.comment_id, ce.replaced_at, ce.id`);
  return groupBy(rows, (row) => row.comment_id);
}

const EVENT_COLUMNS = Prisma.sql`e.id, e.at, e.actor_id, m.name AS actor, e.type, e.article_id, e.claim_id, e.object_id,
  e.payload, e.payload_version`;

function eventsWhere(where: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${EVENT_COLUMNS} FROM event e LEFT JOIN member m ON m.id = e.actor_id
    WHERE ${where} ORDER BY ${order}`;
}

/** What happened to some claims, oldest first. */
export async function readClaimEvents(
  reader: Reader,
  claimIds: readonly string[],
  confidential: Confidential,
): Promise<Map<string, EventRecord[]>> {
  const rows = await reader.rows<EventRecord>(
    eventsWhere(Prisma.sql`e.claim_id = ANY (${[...claimIds]}::uuid[])`, Prisma.sql`e.id`),
  );
  return groupBy(
    rows.map((row) => withoutNames(row, confidential.values())),
    (row) => row.claim_id ?? "",
  );
}

/** What happened to some articles themselves, article by article, oldest first, some lines at a time. */
export async function* readArticleEvents(
  snapshot: Snapshot,
  articleIds: readonly string[],
  confidential: Confidential,
): AsyncGenerator<EventRecord[]> {
  const of = Prisma.sql`e.article_id = ANY (${[...articleIds]}::uuid[]) AND e.claim_id IS NULL`;
  for await (const rows of snapshot.batches<EventRecord>(eventsWhere(of, Prisma.sql`e.article_id, e.id`), 500)) {
    yield rows.map((row) => withoutNames(row, confidential.values()));
  }
}
