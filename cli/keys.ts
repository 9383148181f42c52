import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { splitRoles } from "@/cli/users";
import { withOperator } from "@/cli/with-desk";
import { makeOwnerlessKey } from "@/lib/accounts/manage-keys";
import { execute } from "@/lib/boundary/execute";

/** `linecheck keys create`: prints the new key, once, and nothing else on stdout. */
export async function keysCommand(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== "create") throw new UsageError("keys knows one verb: create.");
  const { values } = parseArgs({ args: rest, options: { name: { type: "string" }, roles: { type: "string" } } });
  const input = { name: values.name, roles: splitRoles(values.roles) };
  const made = await withOperator((actor) => execute(makeOwnerlessKey, actor, input));
  process.stdout.write(`${made.key}\n`);
}
