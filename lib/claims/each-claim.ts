import { z } from "zod";
import type { CommandContext } from "@/lib/boundary/command";
import type { BulkOutcome, BulkResult } from "@/lib/core/view/bulk-view";
import type { NewEvent } from "@/lib/db/events";
import { inSavepoint } from "@/lib/db/savepoint";
import { AppError } from "@/lib/platform/errors";

/** Most claims in one request; a longer list is sent in parts. */
export const MAX_AT_ONCE = 100;

/** The claims that a change is made to, each at the version that the person saw. No claim twice. */
export const ChosenClaimsSchema = z
  .array(z.strictObject({ id: z.uuid(), version: z.int() }))
  .min(1, "Choose at least one claim.")
  .max(MAX_AT_ONCE, `Choose at most ${MAX_AT_ONCE} claims at once.`)
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length, "A claim is chosen twice.");

type Chosen = z.output<typeof ChosenClaimsSchema>[number];
type Changed = { readonly label: string; readonly version: number };

/**
 * Makes the same change to many claims: each wholly or not at all, and a refusal of one stops no other. They are
 * locked in the order of their ids, so that two such changes at once cannot block each other for ever.
 */
export async function eachClaim(
  context: CommandContext,
  items: readonly Chosen[],
  change: (context: CommandContext, item: Chosen) => Promise<Changed>,
): Promise<BulkResult> {
  const outcomes = new Map<string, BulkOutcome>();
  for (const item of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const lines: NewEvent[] = [];
    const within = { ...context, record: (event: NewEvent) => lines.push(event) };
    try {
      const { label, version } = await inSavepoint(context.tx, () => change(within, item));
      outcomes.set(item.id, { id: item.id, label, done: true, version, code: null, message: null });
      for (const line of lines) context.record(line);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message } = error;
      outcomes.set(item.id, { id: item.id, label: null, done: false, version: null, code, message });
    }
  }
  const answers = items.flatMap((item) => outcomes.get(item.id) ?? []);
  const done = answers.filter((answer) => answer.done).length;
  if (done === 0) context.unchanged();
  return { items: answers, done, refused: answers.length - done };
}
