import type { z } from "zod";
import type { Permission } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";

/** What a query works with. It reads with the rights of the actor and changes nothing. */
export type QueryContext = { readonly actor: Actor; readonly now: Date };

/** Something a person can look up: who may, what it takes, and the reading. */
export type Query<Input extends z.ZodType, Output> = {
  readonly name: string;
  readonly permission: Permission;
  readonly input: Input;
  readonly run: (context: QueryContext, input: z.output<Input>) => Promise<Output>;
};

/** Declares a query. The permission is a required field. */
export function defineQuery<Input extends z.ZodType, Output>(query: Query<Input, Output>): Query<Input, Output> {
  return query;
}
