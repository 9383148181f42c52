import { z } from "zod";

const count = z.int().min(0);

/** A place in the text, with what stands around it. */
const PlaceViewSchema = z.object({
  start: count,
  end: count,
  before: z.string(),
  words: z.string(),
  after: z.string(),
});

/** What becomes, or became, of one line of a table of claims. */
const ImportedRowSchema = z.object({
  line: z.int().describe("number of the line in the file at which it begins"),
  state: z.enum(["fits", "ambiguous", "not_found", "duplicate", "bad"]),
  reason: z.string().nullable().describe("why it does not fit"),
  quote: z.string(),
  text: z.string(),
  place: PlaceViewSchema.nullable(),
  candidates: z.array(PlaceViewSchema).describe("places between which a person can choose"),
  cells: z.array(z.string()).describe("the line as it was given"),
  label: z.string().nullable().describe("the label of the claim that was added"),
});

/** What becomes, or became, of a table of claims in an article. */
export const ClaimImportSchema = z
  .object({
    preview: z.boolean(),
    revision: z.int(),
    counts: z.object({ fits: count, ambiguous: count, not_found: count, duplicate: count, bad: count }),
    head: z.array(z.string()),
    notRead: z.array(z.string()).describe("columns that mean nothing here"),
    rows: z.array(ImportedRowSchema),
  })
  .meta({ id: "ClaimImport" });
/** What becomes, or became, of a table of claims in an article. */
export type ClaimImportView = z.infer<typeof ClaimImportSchema>;
/** What becomes, or became, of one line of a table of claims. */
export type ImportedRowView = ClaimImportView["rows"][number];
