import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { createMember } from "@/lib/accounts/create-member";
import { execute } from "@/lib/boundary/execute";

/** `linecheck users create`: adds a member with a password. */
export async function usersCommand(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== "create") throw new UsageError("users knows one verb: create.");
  const { values } = parseArgs({
    args: rest,
    options: {
      name: { type: "string" },
      email: { type: "string" },
      password: { type: "string" },
      roles: { type: "string" },
    },
  });
  const input = { ...values, roles: splitRoles(values.roles) };
  const member = await withOperator((actor) => execute(createMember, actor, input));
  process.stdout.write(`${member.id}\n`);
}

/** Roles with commas between them, as a list. */
export function splitRoles(roles: string | undefined): string[] {
  return (roles ?? "")
    .split(",")
    .map((role) => role.trim())
    .filter((role) => role !== "");
}
