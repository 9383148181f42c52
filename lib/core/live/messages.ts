import { z } from "zod";
import { LivePositionSchema } from "@/lib/core/live/position-schema";
import { UuidSchema } from "@/lib/core/view/primitives";

/**
 * That something changed: what, which and to which version, and by whom. Never the content: whoever is told reads it
 * with his own rights.
 */
export const LiveChangeSchema = z
  .object({
    position: LivePositionSchema,
    /** The kind of line in the history, such as `claim.moved`. */
    topic: z.string(),
    articleId: UuidSchema.nullable(),
    claimId: UuidSchema.nullable(),
    objectId: UuidSchema.nullable(),
    version: z.number().int().nullable(),
    /** The member who did it; null is the system. */
    actorId: UuidSchema.nullable(),
  })
  .meta({ id: "LiveChange" });
/** That something changed. */
export type LiveChange = z.infer<typeof LiveChangeSchema>;

/** Somebody who has an article open. */
export const LookerSchema = z.object({
  memberId: UuidSchema,
  name: z.string(),
  claimId: UuidSchema.nullable(),
  editing: z.boolean(),
});
/** Somebody who has an article open. */
export type Looker = z.infer<typeof LookerSchema>;

/** Who has an article open now; the whole list each time. */
export const PresenceMessageSchema = z.object({ articleId: UuidSchema, people: z.array(LookerSchema) });
/** Who has an article open now. */
export type PresenceMessage = z.infer<typeof PresenceMessageSchema>;

/** The first thing that a stream says: where it begins, and whether what was missed cannot be told and must be read anew. */
export const HelloMessageSchema = z.object({ position: LivePositionSchema, resync: z.boolean() });
/** The first thing that a stream says. */
export type HelloMessage = z.infer<typeof HelloMessageSchema>;
