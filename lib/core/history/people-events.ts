import { z } from "zod";

const name = z.string();
const label = z.string();

/** What the history says of who may see and do what. Names of confidential sources never stand in it. */
export const PEOPLE_EVENTS = [
  z.object({ type: z.literal("session.ended"), payload: z.object({ name, count: z.number() }) }),
  z.object({ type: z.literal("member.second_factor_set"), payload: z.object({ name }) }),
  z.object({ type: z.literal("member.second_factor_removed"), payload: z.object({ name }) }),
  z.object({ type: z.literal("member.recovery_codes_made"), payload: z.object({ name }) }),
  z.object({
    type: z.literal("newsroom.second_factor_asked"),
    payload: z.object({
      roles: z.array(z.string()),
      cleared: z.boolean(),
      /** How many of those whom it asks had none then. */
      without: z.number(),
    }),
  }),
  z.object({ type: z.literal("member.password_changed"), payload: z.object({ name }) }),
  z.object({ type: z.literal("member.reset_link_made"), payload: z.object({ name }) }),
  z.object({ type: z.literal("member.mail_set"), payload: z.object({ name, frequency: z.string() }) }),
  z.object({ type: z.literal("member.cleared"), payload: z.object({ name, cleared: z.boolean() }) }),
  z.object({
    type: z.literal("article.access_changed"),
    payload: z.object({ restricted: z.boolean(), embargoUntil: z.string().nullable(), members: z.array(name) }),
  }),
  z.object({
    type: z.literal("guest_link.made"),
    payload: z.object({ name, claims: z.array(label), expiresAt: z.string() }),
  }),
  z.object({ type: z.literal("guest_link.revoked"), payload: z.object({ name }) }),
  z.object({ type: z.literal("guest_link.opened"), payload: z.object({ name }) }),
  z.object({ type: z.literal("guest_link.answered"), payload: z.object({ name, label, body: z.string() }) }),
  z.object({ type: z.literal("source.confided"), payload: z.object({ number: z.number() }) }),
  z.object({ type: z.literal("source.revealed"), payload: z.object({ number: z.number() }) }),
  z.object({
    type: z.literal("source.readers_changed"),
    payload: z.object({ number: z.number(), readers: z.array(name) }),
  }),
] as const;

/** A line about who may see and do what. */
export type PeopleEvent = z.infer<(typeof PEOPLE_EVENTS)[number]>;
