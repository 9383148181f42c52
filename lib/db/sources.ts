import type { Actor } from "@/lib/core/access/roles";
import { canonicalUrl } from "@/lib/core/source/canonical-url";
import type { NewSource } from "@/lib/core/source/source-input";
import type { SourceView } from "@/lib/core/view/source-view";
import { isoOrNull } from "@/lib/db/claim-view";
import type { NewEvent } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { proveExcerpts } from "@/lib/db/prove-excerpts";
import { fromTx, type Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";

type SourceRow = Omit<SourceView, "publishedAt" | "accessedAt" | "createdAt" | "createdBy"> & {
  publishedAt: Date | null;
  accessedAt: Date | null;
  createdAt: Date;
  createdById: string;
  createdByName: string;
};

/** Sources of the newsroom that match a condition on `s`, in the order given or newest first. */
export async function readSources(
  reader: Reader,
  actor: Actor,
  { where, orderBy, limit }: { readonly where: Prisma.Sql; readonly orderBy?: Prisma.Sql; readonly limit: number },
): Promise<SourceView[]> {
  const rows = await reader.rows<SourceRow>(Prisma.sql`
    SELECT s.id, s.version, s.type::text AS type, s.grade::text AS grade, s.title, s.creator, s.publisher, s.url,
      s.archive_url AS "archiveUrl", s.published_at AS "publishedAt", s.accessed_at AS "accessedAt",
      s.independence_group AS "independenceGroup", s.terms::text AS terms, s.note,
      EXISTS (SELECT 1 FROM capture cp JOIN source o ON o.id = cp.source_id
        WHERE (o.id = s.id OR o.merged_into_id = s.id) AND cp.text <> '') AS "hasCapture",
      s.merged_into_id AS "mergedIntoId",
      (SELECT count(*)::int FROM evidence e JOIN claim c ON c.id = e.claim_id JOIN article a ON a.id = c.article_id
        WHERE e.source_id = s.id AND e.withdrawn_at IS NULL AND ${visibleArticle(actor)}) AS "usedBy",
      COALESCE((SELECT array_agg(d.id) FROM source d WHERE d.newsroom_id = s.newsroom_id
        AND d.canonical_url = s.canonical_url AND d.id <> s.id AND NOT d.confidential
        AND d.merged_into_id IS NULL AND s.merged_into_id IS NULL), '{}') AS "duplicateIds",
      m.id AS "createdById", m.name AS "createdByName", s.created_at AS "createdAt"
    FROM source s JOIN member m ON m.id = s.created_by_id
    WHERE s.newsroom_id = ${actor.newsroomId}::uuid AND ${where}
      -- A confidential source is shown by its number; who it is stands in source_secret alone.
      AND (NOT s.confidential OR EXISTS (SELECT 1 FROM source_secret x WHERE x.source_id = s.id))
    ORDER BY ${orderBy ?? Prisma.sql`s.id DESC`} LIMIT ${limit}`);
  return rows.map(({ createdById, createdByName, ...row }) => ({
    ...row,
    publishedAt: isoOrNull(row.publishedAt),
    accessedAt: isoOrNull(row.accessedAt),
    createdBy: { id: createdById, name: createdByName },
    createdAt: row.createdAt.toISOString(),
  }));
}

/** One source, or not found. */
export async function readSource(reader: Reader, actor: Actor, id: string): Promise<SourceView> {
  const [source] = await readSources(reader, actor, { where: Prisma.sql`s.id = ${id}::uuid`, limit: 1 });
  if (!source) throw new AppError("not_found", "There is no such source.");
  return source;
}

/** Locks sources until the transaction ends, in one order. Nobody cites, changes or merges them meanwhile. */
export async function lockSources(tx: Tx, ids: readonly string[]): Promise<void> {
  await fromTx(tx).rows(
    Prisma.sql`SELECT s.id FROM source s WHERE s.id = ANY (${[...ids]}::uuid[]) ORDER BY s.id FOR NO KEY UPDATE`,
  );
}

/** Writes a source down, with its captured text if there is one, and its line of the history. */
export async function insertSource(
  tx: Tx,
  actor: Actor,
  source: NewSource,
  record: (event: NewEvent) => void,
): Promise<string> {
  const { captureText, ...fields } = source;
  const id = newId();
  const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? null]));
  await tx.source.create({
    data: {
      ...data,
      id,
      newsroomId: actor.newsroomId,
      type: source.type,
      grade: source.grade,
      title: source.title,
      terms: source.terms,
      canonicalUrl: source.url ? canonicalUrl(source.url) : null,
      createdById: actor.memberId,
    },
    select: { id: true },
  });
  record({
    type: "source.added",
    payload: { title: source.title, sourceType: source.type, grade: source.grade },
    objectId: id,
    version: 1,
  });
  if (captureText?.trim()) await insertCapture(tx, actor, { id, title: source.title, text: captureText }, record);
  return id;
}

/**
 * Keeps a text of a source as it was seen, for proof. Excerpts that were cited before are held against it too.
 *
 * @returns how many of those were found in it
 */
export async function insertCapture(
  tx: Tx,
  actor: Actor,
  source: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    /** How the text came here. */
    readonly method?: "pasted" | "uploaded";
    /** The file that it was read from, with which it goes. */
    readonly attachmentId?: string;
  },
  record: (event: NewEvent) => void,
): Promise<number> {
  const { text, method = "pasted", attachmentId = null } = source;
  const hash = sha256(text);
  await tx.capture.create({
    data: {
      id: newId(),
      newsroomId: actor.newsroomId,
      sourceId: source.id,
      text,
      sha256: hash,
      method,
      attachmentId,
      createdById: actor.memberId,
    },
    select: { id: true },
  });
  const proved = await proveExcerpts(tx, actor, { sourceId: source.id, text }, record);
  record({
    type: "source.captured",
    payload: { title: source.title, sha256: hash, length: text.length, proved },
    objectId: source.id,
  });
  return proved;
}

/** The captured texts of a source and of those merged into it, for holding an excerpt against them. */
export async function readCaptureTexts(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await fromTx(tx).rows<{ text: string }>(
    Prisma.sql`SELECT k.text FROM capture k JOIN source s ON s.id = k.source_id
      WHERE (s.id = ${sourceId}::uuid OR s.merged_into_id = ${sourceId}::uuid) AND k.text <> '' ORDER BY k.created_at DESC LIMIT 10`,
  );
  return rows.map((row) => row.text);
}
