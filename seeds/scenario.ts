import type { Desk } from "@/seeds/factories/desk";

/** A place to look at after seeding: what is to be seen there, and its path. */
export type Sight = { readonly what: string; readonly path: string };

/** A shape of data that breaks screens, made from nothing, the same each time, and read back before it is believed. */
export type Scenario = {
  readonly name: string;
  /** What is special about it, in one line. */
  readonly about: string;
  readonly newsroom: string;
  /** Makes it at a desk that is otherwise empty. Throws when what is read back is not what was meant. */
  readonly build: (desk: Desk) => Promise<Sight[]>;
};

/** Stops a seed whose result is not what its name promises. */
export function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(`The seed did not come out as meant: ${sentence}`);
}
