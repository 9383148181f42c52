import { z } from "zod";
import { PEOPLE_EVENTS } from "@/lib/core/history/people-events";
import { FactChangeSchema, REVISION_EVENTS } from "@/lib/core/history/revision-events";
import { WORKFLOW_EVENTS } from "@/lib/core/history/workflow-events";

const who = z.string();
const file = z.object({ title: z.string(), name: z.string().nullable(), sha256: z.string() });

/**
 * Everything that the history can say, as a closed union. Stored lines outlive the code: a shape may gain optional
 * fields; anything else is a new type or a new `payloadVersion`.
 */
export const EventSchema = z.discriminatedUnion("type", [
  ...REVISION_EVENTS,
  ...WORKFLOW_EVENTS,
  ...PEOPLE_EVENTS,
  z.object({ type: z.literal("newsroom.set_up"), payload: z.object({ name: z.string() }) }),
  z.object({
    type: z.literal("newsroom.restored"),
    payload: z.object({
      madeAt: z.string(),
      seq: z.number().nullable(),
      hash: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal("newsroom.imported"),
    payload: z.object({
      origin: z.string(),
      exportId: z.string(),
      articles: z.number(),
      claims: z.number(),
      seq: z.number().nullable(),
      hash: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal("member.joined"), payload: z.object({ name: who, roles: z.array(z.string()) }) }),
  z.object({
    type: z.literal("member.roles_changed"),
    payload: z.object({ name: who, from: z.array(z.string()), to: z.array(z.string()) }),
  }),
  z.object({ type: z.literal("member.disabled"), payload: z.object({ name: who }) }),
  z.object({ type: z.literal("member.enabled"), payload: z.object({ name: who }) }),
  z.object({
    type: z.literal("invitation.made"),
    payload: z.object({ email: z.string(), roles: z.array(z.string()) }),
  }),
  z.object({ type: z.literal("invitation.revoked"), payload: z.object({ email: z.string() }) }),
  z.object({ type: z.literal("key.made"), payload: z.object({ name: who, roles: z.array(z.string()) }) }),
  z.object({ type: z.literal("key.revoked"), payload: z.object({ name: who }) }),
  z.object({
    type: z.literal("article.imported"),
    payload: z.object({
      title: z.string(),
      revision: z.number(),
      sha256: z.string(),
      claims: z.number(),
      notExtracted: z.number(),
    }),
  }),
  z.object({
    type: z.literal("article.edited"),
    payload: z.object({ changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
  }),
  z.object({
    type: z.literal("article.cleared"),
    payload: z.object({ overrideReason: z.string().nullable(), blockers: z.number() }),
  }),
  z.object({
    type: z.literal("article.hint_dismissed"),
    payload: z.object({ words: z.string(), reason: z.string() }),
  }),
  z.object({ type: z.literal("article.hint_restored"), payload: z.object({ words: z.string() }) }),
  z.object({ type: z.literal("article.page_opened"), payload: z.object({ verified: z.number() }) }),
  z.object({ type: z.literal("article.page_closed"), payload: z.object({}) }),
  z.object({
    type: z.literal("article.claims_imported"),
    payload: z.object({ added: z.number(), left: z.number(), from: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("claim.added"),
    payload: z.object({ label: z.string(), quote: z.string(), text: z.string() }),
  }),
  z.object({
    type: z.literal("claim.edited"),
    payload: z.object({ label: z.string(), changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
  }),
  z.object({
    type: z.literal("claim.moved"),
    payload: z.object({
      label: z.string(),
      move: z.string(),
      from: z.string(),
      to: z.string(),
      reason: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal("claim.lapsed"),
    payload: z.object({
      label: z.string(),
      from: z.string(),
      reason: z.string(),
      changes: z.array(FactChangeSchema).optional(),
    }),
  }),
  z.object({
    type: z.literal("claim.verdict_set"),
    payload: z.object({
      label: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      attributionFrom: z.string().nullable(),
      attributionTo: z.string().nullable(),
      note: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal("claim.split"), payload: z.object({ label: z.string(), into: z.array(z.string()) }) }),
  z.object({ type: z.literal("claim.merged"), payload: z.object({ label: z.string(), from: z.array(z.string()) }) }),
  z.object({
    type: z.literal("source.added"),
    payload: z.object({ title: z.string(), sourceType: z.string(), grade: z.string() }),
  }),
  z.object({
    type: z.literal("source.edited"),
    payload: z.object({ title: z.string(), changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
  }),
  z.object({
    type: z.literal("source.captured"),
    payload: z.object({
      title: z.string(),
      sha256: z.string(),
      length: z.number(),
      /** Excerpts cited before that were found in it. */
      proved: z.number().optional(),
    }),
  }),
  z.object({
    type: z.literal("source.file_kept"),
    payload: z.object({ title: z.string(), name: z.string().nullable(), sha256: z.string(), size: z.number() }),
  }),
  z.object({ type: z.literal("source.file_read"), payload: z.object({ title: z.string() }) }),
  z.object({ type: z.literal("source.file_withheld"), payload: file.extend({ reason: z.string() }) }),
  z.object({ type: z.literal("source.file_given_back"), payload: file }),
  z.object({
    type: z.literal("source.file_removed"),
    /** How many excerpts were found in it alone, and are proved no longer. */
    payload: file.extend({ excerpts: z.number() }),
  }),
  z.object({ type: z.literal("source.merged"), payload: z.object({ title: z.string(), into: z.string() }) }),
  z.object({
    type: z.literal("evidence.added"),
    payload: z.object({
      label: z.string(),
      source: z.string(),
      facet: z.string(),
      stance: z.string(),
      excerptCheck: z.string(),
    }),
  }),
  z.object({
    type: z.literal("evidence.edited"),
    payload: z.object({
      label: z.string(),
      source: z.string(),
      changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  }),
  z.object({
    type: z.literal("evidence.withdrawn"),
    payload: z.object({ label: z.string(), source: z.string(), reason: z.string() }),
  }),
  z.object({
    type: z.literal("thread.opened"),
    payload: z.object({ kind: z.string(), label: z.string().nullable(), body: z.string() }),
  }),
  z.object({
    type: z.literal("thread.resolved"),
    payload: z.object({ kind: z.string(), label: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("thread.reopened"),
    payload: z.object({ kind: z.string(), label: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("comment.posted"),
    payload: z.object({ label: z.string().nullable(), body: z.string() }),
  }),
  z.object({ type: z.literal("comment.edited"), payload: z.object({ label: z.string().nullable() }) }),
  z.object({ type: z.literal("comment.deleted"), payload: z.object({ label: z.string().nullable() }) }),
  z.object({
    type: z.literal("export.made"),
    payload: z.object({ format: z.string(), claims: z.number(), sha256: z.string() }),
  }),
  z.object({ type: z.literal("export.asked"), payload: z.object({ format: z.string(), claims: z.number() }) }),
  z.object({ type: z.literal("export.cancelled"), payload: z.object({ format: z.string() }) }),
  z.object({ type: z.literal("export.failed"), payload: z.object({ format: z.string(), trouble: z.string() }) }),
  z.object({ type: z.literal("export.taken"), payload: z.object({ format: z.string(), sha256: z.string() }) }),
]);
/** A line of the history before it is written. */
export type HistoryEvent = z.infer<typeof EventSchema>;
/** The name of a kind of line. */
export type EventType = HistoryEvent["type"];
