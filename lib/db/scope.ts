import type { Actor } from "@/lib/core/access/roles";
import { Prisma } from "@/lib/db/generated/client";

/** The part of an actor that every query is narrowed by. */
export type NewsroomScope = Pick<Actor, "newsroomId" | "memberId">;

/**
 * The articles that this person may know about, as a condition on `alias` (a row of `article`). Restricted and
 * embargoed articles are seen by their named members only; for all others they do not exist, not even in counts.
 */
export function visibleArticle(scope: NewsroomScope, alias = Prisma.sql`a`): Prisma.Sql {
  return Prisma.sql`${alias}.newsroom_id = ${scope.newsroomId}::uuid AND (
    (NOT ${alias}.restricted AND (${alias}.embargo_until IS NULL OR ${alias}.embargo_until <= now()))
    OR EXISTS (SELECT 1 FROM article_member am WHERE am.article_id = ${alias}.id AND am.member_id = ${scope.memberId}::uuid))`;
}

/** The same rule seen from the article `alias`: the ids of those who know of it, or NULL when nobody is left out. */
export function onlyForMembers(alias = Prisma.sql`a`): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${alias}.restricted OR ${alias}.embargo_until > now()
    THEN ARRAY(SELECT am.member_id::text FROM article_member am WHERE am.article_id = ${alias}.id) END`;
}
