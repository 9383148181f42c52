import type { z } from "zod";
import { type Command, PreparedTooEarly } from "@/lib/boundary/command";
import { parseInput } from "@/lib/boundary/parse";
import type { Query } from "@/lib/boundary/query";
import { can, type Permission } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import { announceChanges } from "@/lib/db/announce";
import { type NewEvent, writeEvents } from "@/lib/db/events";
import { type IdempotencyRequest, keepAnswer, takeKey } from "@/lib/db/idempotency";
import { reopenCleared } from "@/lib/db/reopen-cleared";
import { inTransaction } from "@/lib/db/transaction";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** What comes with a command from outside. */
export type ExecuteOptions = {
  /** Stands in every line of the history that the command writes. */
  readonly requestId?: string;
  /** Makes a repeated request give the first answer again instead of acting twice. */
  readonly idempotency?: IdempotencyRequest | undefined;
};

/**
 * Runs a command: parse, permit, transact, record. The only way to change anything; screens, API, command line, seeds
 * and tests all come through here. On a throw nothing is written.
 */
export async function execute<Input extends z.ZodType, Output, Prepared>(
  command: Command<Input, Output, Prepared>,
  actor: Actor,
  raw: unknown,
  options: ExecuteOptions = {},
): Promise<Output> {
  const input = parseInput(command.input, raw);
  demand(actor, command.permission);
  for (let attempt = 1; ; attempt += 1) {
    // Without `prepare` the type says undefined, which the compiler cannot see through the optional field.
    const prepared = (await command.prepare?.(input, actor)) as Prepared;
    try {
      return await transact(command, { actor, input, prepared }, options);
    } catch (error) {
      if (!(error instanceof PreparedTooEarly)) throw error;
      if (attempt >= ATTEMPTS) throw new AppError("stale", "Others are changing this all the time. Try again.");
    }
  }
}

const ATTEMPTS = 3;

type Ready<Input extends z.ZodType, Prepared> = {
  readonly actor: Actor;
  readonly input: z.output<Input>;
  readonly prepared: Prepared;
};

async function transact<Input extends z.ZodType, Output, Prepared>(
  command: Command<Input, Output, Prepared>,
  { actor, input, prepared }: Ready<Input, Prepared>,
  options: ExecuteOptions,
): Promise<Output> {
  let told = false;
  const output = await inTransaction(
    async (tx) => {
      const answered = await takeKey<Output>(tx, actor, options.idempotency);
      if (answered) return answered.output;
      const events: NewEvent[] = [];
      let changed = true;
      const output = await command.run(
        {
          tx,
          actor,
          now: now(),
          prepared,
          record: (event) => events.push(event),
          unchanged: () => {
            changed = false;
          },
        },
        input,
      );
      if (changed && events.length === 0)
        throw new RangeError(`${command.name} changed something and recorded nothing.`);
      events.push(...(await reopenCleared(tx, actor.newsroomId, events)));
      const requestId = options.requestId ?? newId();
      await writeEvents(tx, { newsroomId: actor.newsroomId, actorId: actor.memberId, requestId }, events);
      await keepAnswer(tx, actor, options.idempotency, output);
      told = events.length > 0;
      return output;
    },
    { timeout: command.timeout },
  );
  if (told) announceChanges();
  await command.after?.(input);
  return output;
}

/** Runs a query: parse, permit, read. */
export async function ask<Input extends z.ZodType, Output>(
  query: Query<Input, Output>,
  actor: Actor,
  raw: unknown,
): Promise<Output> {
  const input = parseInput(query.input, raw);
  demand(actor, query.permission);
  return query.run({ actor, now: now() }, input);
}

function demand(actor: Actor, permission: Permission): void {
  if (can(actor, permission)) return;
  if (actor.owesSecondFactor) throw new AppError("second_factor_required", owedBy(actor));
  throw new AppError("forbidden", "Your role does not allow this.", { details: { permission } });
}

function owedBy({ kind }: Actor): string {
  return kind === "key"
    ? "The newsroom asks for a second factor, and whoever this key belongs to has none. The key works again when it is set up."
    : "Your newsroom asks for a second factor. Open Linecheck in a browser and set it up; until then nothing else opens.";
}
