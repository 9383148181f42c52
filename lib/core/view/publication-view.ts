import { z } from "zod";
import { TimeSchema } from "@/lib/core/view/primitives";

/** Whether an article has a public page, where, and what readers find on it. */
export const PublicationViewSchema = z
  .object({
    articleId: z.uuid(),
    /** `off`: never switched on; `on`: everybody can read it; `hidden`: on, but restricted or under embargo; `closed`: taken away. */
    state: z.enum(["off", "on", "hidden", "closed"]),
    url: z.string(),
    publishedAt: TimeSchema.nullable(),
    /** How many claims the page shows now, or would show. */
    verified: z.int(),
  })
  .meta({ id: "Publication" });
/** Whether an article has a public page. */
export type PublicationView = z.infer<typeof PublicationViewSchema>;
