import { z } from "zod";
import { AnchorStateSchema } from "@/lib/core/claim/claim-schema";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { UuidSchema } from "@/lib/core/view/primitives";

const offset = z.int().min(0);

/** Words at a place of one of the two texts. UTF-16, half-open. */
export const PassageSchema = z.object({ start: offset, end: offset, quote: z.string() }).meta({ id: "Passage" });
/** Words at a place of a text. */
export type Passage = z.infer<typeof PassageSchema>;

/** Something that changed about the facts: what stood there, what stands there now (null: nothing), and in words. */
export const ChangeSchema = z
  .object({
    kind: z.enum([
      "number",
      "date",
      "name",
      "negation",
      "unit",
      "hedge",
      "superlative",
      "quotation",
      "speaker",
      "roles",
      "wording",
    ]),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: "MaterialChange" });
/** Something that changed about the facts. */
export type ChangeView = z.infer<typeof ChangeSchema>;

/** One stretch of a word diff. `before` and `after` are its offsets in the two texts. */
export const DiffRunSchema = z
  .object({ kind: z.enum(["equal", "removed", "added"]), text: z.string(), before: offset, after: offset })
  .meta({ id: "DiffRun" });

/** What becomes of a claim in a newer text. `kept` are those on their words where they were, or in place of a typo. */
export const FateSchema = z.enum(["kept", "moved", "changed", "ambiguous", "lost"]);
/** What becomes of a claim in a newer text. */
export type Fate = z.infer<typeof FateSchema>;

/** A claim in a newer text. `from` is in the older text, `to` in the newer one, null where it has no place there. */
export const PlannedClaimSchema = z
  .object({
    id: UuidSchema,
    number: z.int(),
    label: z.string(),
    status: ClaimStatusSchema.describe("before the new text is saved"),
    text: z.string(),
    fate: FateSchema,
    state: AnchorStateSchema,
    edited: z.boolean().describe("the words differ, but in nothing that matters"),
    lapses: z.boolean().describe("a submission or sign-off ends"),
    reason: z.string().nullable().describe("in words: 40 → 29"),
    changes: z.array(ChangeSchema),
    from: PassageSchema,
    to: PassageSchema.extend({ spans: z.array(z.tuple([offset, offset])) }).nullable(),
    candidates: z.array(PassageSchema).describe("places that it could stand on"),
    suggestion: z.string().nullable().describe("what the engine would call it there"),
  })
  .meta({ id: "PlannedClaim" });
/** A claim in a newer text. */
export type PlannedClaimView = z.infer<typeof PlannedClaimSchema>;

/** What a newer text does to an article. As a preview nothing is written, and the word diff comes with it. */
export const RevisionPlanViewSchema = z
  .object({
    preview: z.boolean(),
    version: z.int().describe("of the article, as it stands after this"),
    revision: z.object({ number: z.int(), sha256: z.string(), length: z.int(), notExtracted: z.int() }),
    previous: z.object({ number: z.int(), length: z.int() }),
    counts: z.object({
      kept: z.int(),
      edited: z.int().describe("of those kept or moved, with harmless edits"),
      moved: z.int(),
      changed: z.int(),
      ambiguous: z.int(),
      lost: z.int(),
      dismissed: z.int().describe("dismissed claims, in none of the counts before"),
      lapsing: z.int(),
      proposed: z.int(),
      setAside: z.int(),
    }),
    claims: z.array(PlannedClaimSchema),
    proposals: z.array(
      PassageSchema.extend({ text: z.string(), types: z.array(ClaimTypeSchema), priority: z.string() }),
    ),
    setAside: z.array(PassageSchema.extend({ kind: z.string() })),
    diff: z.array(DiffRunSchema).nullable().describe("null after a save: ask for it apart"),
  })
  .meta({ id: "RevisionPlan" });
/** What a newer text does to an article. */
export type RevisionPlanView = z.infer<typeof RevisionPlanViewSchema>;
