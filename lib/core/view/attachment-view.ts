import { z } from "zod";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** How far the removal of a file has come: out of sight, given back to the desk, or its bytes are gone. */
export const FileRemovalStateSchema = z.enum(["withheld", "given_back", "removed"]);

/** What became of a file that should not be here: out of sight, or removed. */
const FileRemovalViewSchema = z.object({
  state: FileRemovalStateSchema.exclude(["given_back"]),
  reason: z.string(),
  withheldBy: PersonSchema,
  withheldAt: TimeSchema,
  removedBy: PersonSchema.nullable(),
  removedAt: TimeSchema.nullable(),
});
/** What became of a file that should not be here: out of sight, or removed. */
export type FileRemovalView = z.infer<typeof FileRemovalViewSchema>;

/** A file kept with a source, as screens and API see it. */
export const AttachmentViewSchema = z
  .object({
    id: UuidSchema,
    name: z.string().nullable().describe("null for a file of a confidential source, as are mediaType and sha256"),
    mediaType: z.string().nullable(),
    sha256: z.string().nullable(),
    size: z.number().int().describe("in bytes"),
    createdBy: PersonSchema,
    createdAt: TimeSchema,
    removal: FileRemovalViewSchema.nullable().describe("set when nobody can open the file any more; the record stays"),
  })
  .meta({ id: "Attachment" });
/** A file kept with a source, as screens and API see it. */
export type AttachmentView = z.infer<typeof AttachmentViewSchema>;

/** The answer to a file that was taken in: the file, and whether its words were read out and kept. */
export const KeptAttachmentSchema = AttachmentViewSchema.extend({
  textLength: z.number().int().nullable().describe("characters of its text that are now kept for proof; null for none"),
  textMissing: z.string().nullable().describe("why its words could not be had, where they were wanted"),
  proved: z.number().int().describe("excerpts cited before that were found in it"),
}).meta({ id: "KeptAttachment" });
/** The answer to a file that was taken in. */
export type KeptAttachment = z.infer<typeof KeptAttachmentSchema>;

/** The words of a file that was read and not kept. */
export const DocumentTextSchema = z
  .object({ name: z.string(), mediaType: z.string(), text: z.string() })
  .meta({ id: "DocumentText" });
/** The words of a file that was read and not kept. */
export type DocumentText = z.infer<typeof DocumentTextSchema>;
