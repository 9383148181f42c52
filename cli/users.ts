import { parseArgs } from "node:util";
import { UsageError } from "@/cli/usage-error";
import { withOperator } from "@/cli/with-desk";
import { createMember } from "@/lib/accounts/create-member";
import { listMembers } from "@/lib/accounts/queries";
import { removeMemberSecondFactor } from "@/lib/accounts/second-factor";
import { ask, execute } from "@/lib/boundary/execute";
import { AppError } from "@/lib/platform/errors";

/** `linecheck users create`: adds a member with a password. `users remove-second-factor`: for one who has lost it. */
export async function usersCommand(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = args;
  if (verb === "create") return createUser(rest);
  if (verb === "remove-second-factor") return removeFactor(rest);
  throw new UsageError("users knows two verbs: create and remove-second-factor.");
}

async function createUser(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
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

async function removeFactor(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { email: { type: "string" } } });
  const email = values.email?.trim().toLowerCase();
  if (!email) throw new UsageError("Say whose: --email ADDRESS.");
  await withOperator(async (actor) => {
    const { items } = await ask(listMembers, actor, {});
    const member = items.find((one) => one.email === email);
    if (!member) throw new AppError("not_found", `Nobody signs in as ${email}.`);
    await execute(removeMemberSecondFactor, actor, { id: member.id });
    process.stderr.write(`${member.name} signs in with the password alone now, and is signed out everywhere.\n`);
  });
}

/** Roles with commas between them, as a list. */
export function splitRoles(roles: string | undefined): string[] {
  return (roles ?? "")
    .split(",")
    .map((role) => role.trim())
    .filter((role) => role !== "");
}
