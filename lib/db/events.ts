import type { HistoryEvent } from "@/lib/core/history/events";
import { EventSchema } from "@/lib/core/history/events";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";

/** A line of the history with what it is about. */
export type NewEvent = HistoryEvent & {
  readonly articleId?: string | null;
  readonly claimId?: string | null;
  readonly objectId?: string | null;
  /** The version that the object has after the change, for those who listen. */
  readonly version?: number | null;
};

/** Who did it and in which request; a null actor is the system. */
export type EventOrigin = { readonly newsroomId: string; readonly actorId: string | null; readonly requestId: string };

/**
 * Writes lines of the history and what others are told, in one statement and in the transaction of the change itself.
 * The outbox carries ids and versions only: whoever is told reads the rest with his own rights.
 */
export async function writeEvents(tx: Tx, origin: EventOrigin, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => {
    const { type, payload } = EventSchema.parse({ type: event.type, payload: event.payload });
    return {
      type,
      payload,
      article_id: event.articleId ?? null,
      claim_id: event.claimId ?? null,
      object_id: event.objectId ?? event.claimId ?? event.articleId ?? null,
      version: event.version ?? null,
    };
  });
  await tx.$executeRaw(Prisma.sql`
    WITH lines AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS l(type text, payload jsonb, article_id uuid, claim_id uuid, object_id uuid, version int)
    ), told AS (
      INSERT INTO outbox (newsroom_id, topic, article_id, claim_id, object_id, version, actor_id)
      SELECT ${origin.newsroomId}::uuid, type, article_id, claim_id, object_id, version, ${origin.actorId}::uuid FROM lines
    )
    INSERT INTO event (newsroom_id, actor_id, type, article_id, claim_id, object_id, payload, request_id)
    SELECT ${origin.newsroomId}::uuid, ${origin.actorId}::uuid, type, article_id, claim_id, object_id, payload, ${origin.requestId}
    FROM lines`);
}
