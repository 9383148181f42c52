import type { Actor } from "@/lib/core/access/roles";
import type { RawHint } from "@/lib/core/consistency/hint";
import { placeHints } from "@/lib/core/consistency/hints";
import { type SegmentKind, SegmentKindSchema } from "@/lib/core/extract/contract";
import { articleDay } from "@/lib/core/extract/passes/times";
import type { HintView } from "@/lib/core/view/hint-view";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import { readRevision, type StoredRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";
import { hintsInBackground } from "@/lib/platform/extraction";

/** A revision never changes, so what was found in it, or is being looked for, is kept for the next look. */
const kept = new Map<string, Promise<readonly RawHint[]>>();
const MOST_KEPT = 40;

/** The hints of an article's current revision, with the claims that they touch and who put them aside; or not found. */
export async function readHints(reader: Reader, actor: Actor, articleId: string): Promise<HintView[]> {
  const revision = await readRevision(reader, actor, articleId);
  const hints = await hintsOf(revision);
  if (hints.length === 0) return [];
  const claims = await reader.rows<{ id: string; start: number; end: number }>(Prisma.sql`
    SELECT id, start, "end" FROM claim
    WHERE article_id = ${articleId}::uuid AND anchor_state NOT IN ('detached', 'ambiguous') AND status <> 'dismissed'
    ORDER BY start, "end", number`);
  const aside = await readDismissals(reader, articleId);
  return placeHints(hints, revision.text, claims).map((hint) => ({
    ...hint,
    places: hint.places.map((place) => ({ ...place, claims: [...place.claims] })),
    dismissal: aside.get(hint.key) ?? null,
  }));
}

async function readDismissals(
  reader: Reader,
  articleId: string,
): Promise<Map<string, NonNullable<HintView["dismissal"]>>> {
  const rows = await reader.rows<{ key: string; reason: string; at: Date; byId: string; byName: string }>(Prisma.sql`
    SELECT d.key, d.reason, d.dismissed_at AS at, m.id AS "byId", m.name AS "byName"
    FROM hint_dismissal d JOIN member m ON m.id = d.dismissed_by_id WHERE d.article_id = ${articleId}::uuid`);
  return new Map(
    rows.map(({ key, reason, at, byId, byName }) => [
      key,
      { reason, by: { id: byId, name: byName }, at: at.toISOString() },
    ]),
  );
}

function hintsOf(revision: StoredRevision): Promise<readonly RawHint[]> {
  const known = kept.get(revision.id);
  if (known) return known;
  const segments = revision.segments.map((segment) => ({ ...segment, kind: kindNamed(segment.kind) }));
  const sentences = pairs(revision.sentences).map(([start, end]) => ({ start, end }));
  const day = articleDay(revision.text, segments);
  const found = hintsInBackground({ text: revision.text, segments, sentences, day });
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(revision.id, found);
  // What was not found because the thread was busy or gave up is looked for again at the next look.
  found.catch(() => kept.delete(revision.id));
  return found;
}

function kindNamed(kind: string): SegmentKind {
  const parsed = SegmentKindSchema.safeParse(kind);
  return parsed.success ? parsed.data : "other";
}
