import { z } from "zod";

const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value.length === 10 ? `${value}T00:00:00Z` : value));

/** By what the history is narrowed, in the address of the page and in the API alike. */
export const historyFilterShape = {
  article: z.uuid().optional(),
  claim: z.uuid().optional(),
  actor: z.uuid().optional(),
  type: z.string().max(60).optional(),
  /** From this moment on; a day begins at midnight UTC. */
  from: moment.optional(),
  /** Before this moment. */
  until: moment.optional(),
};

/** By what the history is narrowed. */
export type HistoryFilter = z.output<z.ZodObject<typeof historyFilterShape>>;
