import { z } from "zod";
import { WebAddressSchema } from "@/lib/core/source/canonical-url";
import { AttributionTermsSchema, SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import { line, optionalLine, plainText } from "@/lib/core/text/plain";

const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value.length === 10 ? `${value}T00:00:00Z` : value));
const address = z.union([z.literal("").transform(() => null), WebAddressSchema]).nullable();

/** The longest text of a source that is kept for proof, in UTF-16 code units. */
export const MAX_CAPTURE_LENGTH = 2_000_000;

/** What may be said of a source. */
export const sourceShape = {
  type: SourceTypeSchema,
  grade: SourceGradeSchema.default("unknown"),
  title: line(500),
  creator: optionalLine(300).optional(),
  publisher: optionalLine(300).optional(),
  url: address.optional(),
  archiveUrl: address.optional(),
  publishedAt: time.nullable().optional(),
  accessedAt: time.nullable().optional(),
  independenceGroup: optionalLine(120).optional(),
  terms: AttributionTermsSchema.exclude(["confidential"]).default("on_record"),
  note: optionalLine(5_000).optional(),
};

/** A new source, with the text of it that somebody has before him. */
export const NewSourceSchema = z.strictObject({
  ...sourceShape,
  captureText: plainText(MAX_CAPTURE_LENGTH).optional(),
});
/** A new source. */
export type NewSource = z.output<typeof NewSourceSchema>;
