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

/** What the history says of newer texts, of where claims stand in them, and of the way of the article. */
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
  z.object({
    type: z.literal("article.moved"),
    payload: z.object({ move: z.string(), from: z.string(), to: z.string(), reason: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("dismissal.made"),
    payload: z.object({ quote: z.string(), reason: z.string(), note: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("dismissal.withdrawn"),
    payload: z.object({ quote: z.string(), reason: z.string() }),
  }),
  z.object({
    type: z.literal("dismissal.ended"),
    payload: z.object({ quote: z.string(), revision: count, reason: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("segment.changed"),
    payload: z.object({ quote: z.string(), from: z.string(), to: z.string() }),
  }),
] as const;

/** A line about newer texts. */
export type RevisionEvent = z.infer<(typeof REVISION_EVENTS)[number]>;
