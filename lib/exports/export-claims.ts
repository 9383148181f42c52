import { ask } from "@/lib/boundary/execute";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { FORMATS } from "@/lib/core/export/formats";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { planExport } from "@/lib/exports/plan-export";
import { enterExport, refuseTooManyExports } from "@/lib/exports/running-exports";
import { streamExport } from "@/lib/exports/stream-export";

/** A file on its way out. Nothing is read before the first piece is asked for. */
export type ExportStream = {
  readonly filename: string;
  readonly contentType: string;
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Ends the reading now, also in the middle of a long statement; whoever waits for a piece gets the refusal. */
  readonly stop: () => void;
};

/**
 * Exports a list of claims. Streams, because a list can be larger than memory and longer than a transaction: what can
 * be refused is refused here, the rest happens as the pieces are asked for.
 */
const exportClaims = defineQuery({
  name: "exportClaims",
  permission: "export:make",
  input: ExportInputSchema,
  run: async ({ actor, now }, input): Promise<ExportStream> => {
    const plan = await planExport(actor, input, now);
    refuseTooManyExports(actor.memberId);
    const stopping = new AbortController();
    return {
      filename: plan.filename,
      contentType: FORMATS[input.format].contentType,
      chunks: inItsPlace(actor.memberId, streamExport(plan, { signal: stopping.signal })),
      stop: () => stopping.abort(),
    };
  },
});

/** An export that takes one of the few places while it is read. */
async function* inItsPlace(memberId: string, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const leave = enterExport(memberId);
  try {
    yield* chunks;
  } finally {
    leave();
  }
}

/**
 * Opens an export for API and command line. Wrong input, missing rights and an unknown article are thrown here; trouble
 * with the database can still break the stream off. Whoever opens it reads it to the end or calls `chunks.return()`.
 */
export function openExport(actor: Actor, raw: unknown): Promise<ExportStream> {
  return ask(exportClaims, actor, raw);
}
