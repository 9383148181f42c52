import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { endSessions, readSessions, type SessionView } from "@/lib/db/sessions";
import { AppError } from "@/lib/platform/errors";

const Nothing = z.strictObject({});
const ById = z.strictObject({ id: z.uuid() });

/** Where the caller is signed in. `current` is the session that asks. */
export const listOwnSessions = defineQuery({
  name: "listOwnSessions",
  permission: "session:own",
  input: Nothing,
  run: async ({ actor }): Promise<{ items: (SessionView & { current: boolean })[] }> => {
    const sessions = await readSessions(actor.newsroomId, actor.memberId);
    return { items: (sessions ?? []).map((session) => ({ ...session, current: session.id === actor.sessionId })) };
  },
});

/** Where a member is signed in, for an admin. */
export const listMemberSessions = defineQuery({
  name: "listMemberSessions",
  permission: "member:manage",
  input: ById,
  run: async ({ actor }, { id }): Promise<{ items: SessionView[] }> => {
    const sessions = await readSessions(actor.newsroomId, id);
    if (sessions === null) throw new AppError("not_found", "There is no such member.");
    return { items: sessions };
  },
});

/** Signs the caller out of one of his sessions. */
export const endOwnSession = defineCommand({
  name: "endOwnSession",
  permission: "session:own",
  input: ById,
  run: async (context, { id }): Promise<{ ended: number }> => {
    const ended = await endSessions(context.tx, context.actor, { only: id });
    if (ended === 0) throw new AppError("not_found", "There is no such session; it has ended already.");
    return told(context, context.actor.name, ended);
  },
});

/** Signs the caller out everywhere but here. */
export const endOtherSessions = defineCommand({
  name: "endOtherSessions",
  permission: "session:own",
  input: Nothing,
  run: async (context): Promise<{ ended: number }> =>
    told(
      context,
      context.actor.name,
      await endSessions(context.tx, context.actor, { except: context.actor.sessionId }),
    ),
});

/** Signs a member out everywhere. */
export const endMemberSessions = defineCommand({
  name: "endMemberSessions",
  permission: "member:manage",
  input: ById,
  run: async (context, { id }): Promise<{ ended: number }> => {
    const member = await context.tx.member.findFirst({
      where: { id, newsroomId: context.actor.newsroomId, kind: "person" },
      select: { name: true },
    });
    if (!member) throw new AppError("not_found", "There is no such member.");
    const of = { newsroomId: context.actor.newsroomId, memberId: id };
    return told(context, member.name, await endSessions(context.tx, of, {}), id);
  },
});

function told({ actor, record, unchanged }: CommandContext, name: string, count: number, objectId = actor.memberId) {
  if (count === 0) unchanged();
  else record({ type: "session.ended", payload: { name, count }, objectId });
  return { ended: count };
}
