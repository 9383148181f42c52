import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { Manifest } from "@/lib/core/export/manifest";
import type { Person } from "@/lib/core/view/primitives";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";

/** An export that was made, as a line of a list. */
export type ExportView = {
  id: string;
  format: string;
  filter: ClaimFilter;
  claims: number;
  sha256: string;
  /** Whether it was read to its end. */
  complete: boolean;
  createdAt: string;
  madeBy: Person;
  articleId: string | null;
};

/** Writes down that an export was made, with its manifest. */
export async function insertExport(
  tx: Tx,
  newsroomId: string,
  record: { readonly manifest: Manifest; readonly sha256: string },
): Promise<void> {
  const { manifest, sha256 } = record;
  await tx.exportRecord.create({
    data: {
      id: manifest.export_id,
      newsroomId,
      articleId: manifest.filter.article ?? null,
      madeById: manifest.made_by.id,
      format: manifest.format,
      filter: manifest.filter,
      claims: manifest.claims,
      sha256,
      manifest,
      createdAt: new Date(manifest.made_at),
    },
    select: { id: true },
  });
}

/**
 * The exports `x` that a person may know of: his own; those of others if he may read the history and may know of every
 * article that is named in them.
 */
function knownExport(actor: Actor): Prisma.Sql {
  const mine = Prisma.sql`x.made_by_id = ${actor.memberId}::uuid`;
  if (!can(actor, "history:read")) return mine;
  return Prisma.sql`(${mine} OR NOT EXISTS (
    SELECT 1 FROM jsonb_to_recordset(x.manifest -> 'articles') AS named(id uuid)
    WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = named.id AND ${visibleArticle(actor)})))`;
}

/** The latest exports that the person may know of, newest first. */
export async function readExports(reader: Reader, actor: Actor, limit: number): Promise<ExportView[]> {
  const rows = await reader.rows<Omit<ExportView, "createdAt"> & { createdAt: Date }>(Prisma.sql`
    SELECT x.id, x.format, x.filter, x.claims, x.sha256, (x.manifest -> 'complete')::boolean AS complete,
      x.created_at AS "createdAt", jsonb_build_object('id', m.id, 'name', m.name) AS "madeBy", x.article_id AS "articleId"
    FROM export_record x JOIN member m ON m.id = x.made_by_id
    WHERE x.newsroom_id = ${actor.newsroomId}::uuid AND ${knownExport(actor)}
    ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The manifest of an export as it was stored, or null. */
export async function findManifest(reader: Reader, actor: Actor, id: string): Promise<unknown> {
  const [row] = await reader.rows<{ manifest: unknown }>(Prisma.sql`
    SELECT x.manifest FROM export_record x
    WHERE x.id = ${id}::uuid AND x.newsroom_id = ${actor.newsroomId}::uuid AND ${knownExport(actor)}`);
  return row?.manifest ?? null;
}

/** The export that gave out exactly this file, or null when none did that the person may know of. */
export async function findExportOfFile(
  reader: Reader,
  actor: Actor,
  sha256: string,
): Promise<{ id: string; createdAt: Date; madeBy: string; complete: boolean; manifest: unknown } | null> {
  const [row] = await reader.rows<{
    id: string;
    createdAt: Date;
    madeBy: string;
    complete: boolean;
    manifest: unknown;
  }>(Prisma.sql`
    SELECT x.id, x.created_at AS "createdAt", m.name AS "madeBy", (x.manifest -> 'complete')::boolean AS complete, x.manifest
    FROM export_record x JOIN member m ON m.id = x.made_by_id
    WHERE x.newsroom_id = ${actor.newsroomId}::uuid AND x.sha256 = ${sha256} AND ${knownExport(actor)}
    ORDER BY x.created_at DESC LIMIT 1`);
  return row ?? null;
}
