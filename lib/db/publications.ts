import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import type { NewsroomScope } from "@/lib/db/scope";

/**
 * Whether everybody may read the public page of an article `a` now: switched on, neither restricted nor under embargo.
 */
export const ON_PUBLIC_PAGE = Prisma.sql`(NOT a.restricted AND (a.embargo_until IS NULL OR a.embargo_until <= now())
  AND EXISTS (SELECT 1 FROM publication p WHERE p.article_id = a.id AND p.newsroom_id = a.newsroom_id
    AND p.withdrawn_at IS NULL))`;

/** Which of the newsroom's articles have a public page that can be read now. */
export async function readPublicArticles(reader: Reader, scope: NewsroomScope): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    Prisma.sql`SELECT a.id FROM article a WHERE a.newsroom_id = ${scope.newsroomId}::uuid AND ${ON_PUBLIC_PAGE}`,
  );
  return new Set(rows.map((row) => row.id));
}

/** The newsroom's name, as it signs what it publishes. */
export async function readNewsroomName(reader: Reader, newsroomId: string): Promise<string> {
  const [row] = await reader.rows<{ name: string }>(
    Prisma.sql`SELECT n.name FROM newsroom n WHERE n.id = ${newsroomId}::uuid`,
  );
  return row?.name ?? "";
}
