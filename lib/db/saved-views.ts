import type { Actor } from "@/lib/core/access/roles";
import type { SavedView } from "@/lib/core/view/saved-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/** The views that somebody has: his own and those shared with the newsroom, by name. */
export function readViews(reader: Reader, actor: Actor, only?: string): Promise<SavedView[]> {
  return reader.rows<SavedView>(Prisma.sql`
    SELECT v.id, v.version, v.screen::text AS screen, v.name, v.query, v.shared,
      jsonb_build_object('id', m.id, 'name', m.name) AS by
    FROM saved_view v JOIN member m ON m.id = v.member_id
    WHERE v.newsroom_id = ${actor.newsroomId}::uuid AND (v.shared OR v.member_id = ${actor.memberId}::uuid)
      AND (${only ?? null}::uuid IS NULL OR v.id = ${only ?? null}::uuid)
    ORDER BY lower(v.name), v.id`);
}

/** One view that somebody has; what is another's own does not exist. */
export async function readView(reader: Reader, actor: Actor, id: string): Promise<SavedView> {
  const [view] = await readViews(reader, actor, id);
  if (!view) throw new AppError("not_found", "There is no such view.");
  return view;
}
