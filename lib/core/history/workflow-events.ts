import { z } from "zod";

const who = z.string();
const view = z.object({ name: z.string(), screen: z.string(), shared: z.boolean() });

/** What the history says of claims linked across articles, steps taken back, saved views, replies sought and second checks. */
export const WORKFLOW_EVENTS = [
  z.object({ type: z.literal("claim.linked"), payload: z.object({ label: z.string(), otherId: z.string() }) }),
  z.object({ type: z.literal("claim.unlinked"), payload: z.object({ label: z.string(), otherId: z.string() }) }),
  z.object({
    type: z.literal("claim.step_undone"),
    payload: z.object({
      label: z.string(),
      /** The status that was left, and the one that it had before; null when the step changed no status. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  }),
  z.object({
    type: z.literal("thread.edited"),
    payload: z.object({
      kind: z.string(),
      label: z.string().nullable(),
      changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  }),
  z.object({
    type: z.literal("policy.changed"),
    payload: z.object({
      claimType: z.string(),
      from: z.record(z.string(), z.unknown()).nullable(),
      to: z.record(z.string(), z.unknown()).nullable(),
      /** How many claims were held against it anew. */
      claims: z.number(),
    }),
  }),
  z.object({ type: z.literal("passes.changed"), payload: z.object({ pass: z.string(), on: z.boolean() }) }),
  z.object({
    type: z.literal("reply.opened"),
    payload: z.object({ party: z.string(), labels: z.array(z.string()), channel: z.string().nullable() }),
  }),
  z.object({ type: z.literal("reply.attempted"), payload: z.object({ party: z.string(), channel: z.string() }) }),
  z.object({
    type: z.literal("reply.closed"),
    payload: z.object({ party: z.string(), outcome: z.string(), answer: z.string().nullable() }),
  }),
  z.object({
    type: z.literal("reply.edited"),
    payload: z.object({ party: z.string(), changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])) }),
  }),
  z.object({ type: z.literal("reply.withdrawn"), payload: z.object({ party: z.string(), reason: z.string() }) }),
  z.object({
    type: z.literal("second_check.asked"),
    payload: z.object({ label: z.string(), checker: who.nullable(), byPolicy: z.boolean() }),
  }),
  z.object({ type: z.literal("second_check.taken"), payload: z.object({ label: z.string(), checker: who }) }),
  z.object({
    type: z.literal("second_check.given"),
    payload: z.object({
      label: z.string(),
      agreed: z.boolean(),
      first: z.string().nullable(),
      second: z.string().nullable(),
      firstAttribution: z.string().nullable(),
      secondAttribution: z.string().nullable(),
      note: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal("second_check.decided"),
    payload: z.object({
      label: z.string(),
      verdict: z.string().nullable(),
      attributionVerdict: z.string().nullable(),
      note: z.string(),
    }),
  }),
  z.object({ type: z.literal("view.saved"), payload: view }),
  z.object({ type: z.literal("view.changed"), payload: view }),
  z.object({ type: z.literal("view.removed"), payload: view }),
  z.object({ type: z.literal("second_check.withdrawn"), payload: z.object({ label: z.string(), reason: z.string() }) }),
] as const;

/** A line about a step taken back, a reply that was sought or a second check. */
export type WorkflowEvent = z.infer<(typeof WORKFLOW_EVENTS)[number]>;
