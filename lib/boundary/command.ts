import type { z } from "zod";
import type { Permission } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { NewEvent } from "@/lib/db/events";
import type { Tx } from "@/lib/db/transaction";

/** What a command works with. Everything that it does to the database goes through `tx`. */
export type CommandContext<Prepared = undefined> = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** What `prepare` made before the transaction began. */
  readonly prepared: Prepared;
  /** Adds a line to the history; written with the change, in its transaction. */
  readonly record: (event: NewEvent) => void;
  /** Says that nothing had to be changed, so that no line is expected. */
  readonly unchanged: () => void;
};

/** Something a person can do: who may, what it takes, and the work. */
export type Command<Input extends z.ZodType, Output, Prepared = undefined> = {
  readonly name: string;
  readonly permission: Permission;
  readonly input: Input;
  /**
   * Slow work (extraction), done before the transaction so that it holds no lock. It may read with the rights of the
   * actor; `run` checks that what it read still stands, and throws `PreparedTooEarly` where it does not.
   */
  readonly prepare?: (input: z.output<Input>, actor: Actor) => Promise<Prepared>;
  /** Most milliseconds that its transaction may take, where that is more than an ordinary change needs. */
  readonly timeout?: number;
  readonly run: (context: CommandContext<Prepared>, input: z.output<Input>) => Promise<Output>;
  /** What follows once it is committed, and is done again by housekeeping where it breaks off: it may happen twice. */
  readonly after?: (input: z.output<Input>) => Promise<void>;
};

/** What `prepare` read was changed before the transaction began: it is prepared again, some times. */
export class PreparedTooEarly extends Error {
  override readonly name = "PreparedTooEarly";
}

/** Declares a command. The permission is a required field: a command that forgets it does not compile. */
export function defineCommand<Input extends z.ZodType, Output, Prepared = undefined>(
  command: Command<Input, Output, Prepared>,
): Command<Input, Output, Prepared> {
  return command;
}
