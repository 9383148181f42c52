import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { EmailSchema, NewPasswordSchema } from "@/lib/core/access/password";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { line } from "@/lib/core/text/plain";
import { insertPerson } from "@/lib/db/people";
import { AppError } from "@/lib/platform/errors";
import { hashPassword } from "@/lib/platform/passwords";

/** Adds a member with a password at once, for the machine's own command line. On the screen members are invited. */
export const createMember = defineCommand({
  name: "createMember",
  permission: "member:manage",
  input: z.strictObject({
    name: line(80),
    email: EmailSchema,
    password: NewPasswordSchema,
    roles: z.array(RoleSchema).min(1, "Choose at least one role."),
  }),
  prepare: async (input): Promise<string> => hashPassword(input.password),
  run: async ({ tx, actor, prepared: passwordHash, record }, input): Promise<{ id: string }> => {
    const known = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } });
    if (known) throw new AppError("conflict", `There is a member with the address ${input.email} already.`);
    const roles = [...new Set(input.roles)];
    const id = await insertPerson(tx, { ...input, roles, newsroomId: actor.newsroomId, passwordHash });
    record({ type: "member.joined", payload: { name: input.name, roles }, objectId: id });
    return { id };
  },
});
