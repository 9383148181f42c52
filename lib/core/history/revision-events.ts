import { z } from "zod";

const label = z.string();
const count = z.number();

/** What changed about the facts of a claim between two texts. */
export const FactChangeSchema = z.object({
  kind: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
});

/** What the history says of newer texts and of where claims stand in them. */
export const REVISION_EVENTS = [
  z.object({
    type: z.literal("article.revised"),
    payload: z.object({
      revision: count,
      sha256: z.string(),
      note: z.string().nullable(),
      counts: z.object({
        kept: count,
        edited: count,
        moved: count,
        changed: count,
        ambiguous: count,
        lost: count,
        lapsing: count,
        proposed: count,
      }),
    }),
  }),
  z.object({
    type: z.literal("claim.followed"),
    payload: z.object({
      label,
      revision: count,
      from: z.string(),
      to: z.string(),
      reason: z.string().nullable(),
      before: z.string(),
      after: z.string(),
    }),
  }),
  z.object({
    type: z.literal("claim.anchor_edited"),
    payload: z.object({ label, revision: count, before: z.string(), after: z.string() }),
  }),
] as const;

/** A line about newer texts. */
export type RevisionEvent = z.infer<(typeof REVISION_EVENTS)[number]>;
