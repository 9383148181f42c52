import { z } from "zod";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** One line of the history, in words. */
export const EventViewSchema = z
  .object({
    id: z.string(),
    at: TimeSchema,
    actor: PersonSchema.nullable().describe("null: the system"),
    type: z.string(),
    summary: z.string(),
    articleId: UuidSchema.nullable(),
    claimId: UuidSchema.nullable(),
    payload: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Event" });
/** One line of the history, in words. */
export type EventView = z.infer<typeof EventViewSchema>;
