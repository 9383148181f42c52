import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { AppError } from "@/lib/platform/errors";

/** Clears a member to read confidential sources that he is named on, or takes that away. Nobody clears himself. */
export const clearMember = defineCommand({
  name: "clearMember",
  permission: "member:clear",
  input: z.strictObject({ id: z.uuid(), version: z.int(), cleared: z.boolean() }),
  run: async ({ tx, actor, record }, { id, version, cleared }) => {
    const where = { id, newsroomId: actor.newsroomId, kind: "person" } as const;
    const member = await tx.member.findFirst({ where, select: { name: true, version: true } });
    if (!member) throw new AppError("not_found", "There is no such member.");
    if (cleared && id === actor.memberId) {
      throw new AppError("forbidden", "Nobody clears himself: another admin or editor must.");
    }
    const data = { cleared, version: { increment: 1 } };
    const { count } = await tx.member.updateMany({ where: { ...where, version }, data });
    if (count !== 1) {
      throw new AppError("stale", "Somebody else changed this member meanwhile.", {
        details: { version: member.version },
      });
    }
    record({ type: "member.cleared", payload: { name: member.name, cleared }, objectId: id, version: version + 1 });
    return { id, version: version + 1, cleared };
  },
});
