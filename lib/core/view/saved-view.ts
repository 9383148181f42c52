import { z } from "zod";
import { VIEW_SCREENS } from "@/lib/core/search/saved-view";
import { PersonSchema, UuidSchema } from "@/lib/core/view/primitives";

/** A list whose filter and order can be kept under a name. */
export const ViewScreenSchema = z.enum(VIEW_SCREENS);

/** A list by its filter and order, under a name: one's own, or shared with the newsroom. */
export const SavedViewSchema = z
  .object({
    id: UuidSchema,
    version: z.int(),
    screen: ViewScreenSchema,
    name: z.string(),
    query: z.string().describe("filter and order, as the list's address carries them"),
    shared: z.boolean().describe("whether the whole newsroom has it"),
    by: PersonSchema,
  })
  .meta({ id: "SavedView" });
/** A list by its filter and order, under a name. */
export type SavedView = z.infer<typeof SavedViewSchema>;
