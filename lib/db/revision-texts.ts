import type { RevisionText } from "@/lib/core/anchor/locate";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import { SEGMENTS, type StoredRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";

/** A stored text as the search for anchors reads it. */
export function toRevisionText(stored: Pick<StoredRevision, "text" | "sentences" | "segments">): RevisionText {
  return {
    text: stored.text,
    sentences: pairs(stored.sentences).map(([start, end]) => ({ start, end })),
    segments: stored.segments,
  };
}

/** Texts of an article by id, newest first, at most so many. The caller has made sure that it may be read. */
export function readRevisionTexts(reader: Reader, ids: readonly string[], most: number): Promise<StoredRevision[]> {
  return reader.rows<StoredRevision>(Prisma.sql`
    SELECT r.id, r.ordinal, r.text, r.sha256, r.sentences,
      ${SEGMENTS} AS segments
    FROM revision r WHERE r.id = ANY (${[...ids]}::uuid[]) ORDER BY r.ordinal DESC LIMIT ${most}`);
}
