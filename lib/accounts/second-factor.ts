import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { fromPool } from "@/lib/db/rows";
import { dropSecondFactor } from "@/lib/db/second-factor";
import { readOwnFactor } from "@/lib/db/second-factor-rule";
import { endSessions } from "@/lib/db/sessions";
import { AppError } from "@/lib/platform/errors";

/** Whether the caller has a second factor, and whether the newsroom asks for one. */
export const getSecondFactor = defineQuery({
  name: "getSecondFactor",
  permission: "factor:own",
  input: z.strictObject({}),
  run: ({ actor }): Promise<{ on: boolean; asked: boolean }> => readOwnFactor(fromPool, actor.memberId),
});

const LINES = {
  set: "member.second_factor_set",
  removed: "member.second_factor_removed",
  codes: "member.recovery_codes_made",
} as const;

/** Writes into the history what a person did with his second factor; the sign-in library has done it. */
export const noteSecondFactor = defineCommand({
  name: "noteSecondFactor",
  permission: "factor:own",
  input: z.strictObject({ what: z.enum(["set", "removed", "codes"]) }),
  run: async ({ actor, record }, { what }): Promise<void> => {
    record({ type: LINES[what], payload: { name: actor.name }, objectId: actor.memberId });
  },
});

/**
 * Takes the second factor of a member who has lost it away, and signs him out everywhere. Nobody takes his own away like
 * that in a browser; on the machine itself the operator can, where the only admin has lost it.
 */
export const removeMemberSecondFactor = defineCommand({
  name: "removeMemberSecondFactor",
  permission: "member:manage",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, record }, { id }): Promise<{ id: string }> => {
    if (id === actor.memberId && actor.sessionId !== undefined) {
      throw new AppError("forbidden", "Your own second factor is taken away under Your account, with your password.");
    }
    const where = { id, newsroomId: actor.newsroomId, kind: "person" } as const;
    const member = await tx.member.findFirst({ where, select: { name: true } });
    if (!member) throw new AppError("not_found", "There is no such member.");
    if (!(await dropSecondFactor(tx, actor.newsroomId, id))) {
      throw new AppError("conflict", "This member has no second factor.");
    }
    await endSessions(tx, { newsroomId: actor.newsroomId, memberId: id }, {});
    record({ type: "member.second_factor_removed", payload: { name: member.name }, objectId: id });
    return { id };
  },
});
