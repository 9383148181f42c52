import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { mayShareViews, viewQuery } from "@/lib/core/search/saved-view";
import { line, plainText } from "@/lib/core/text/plain";
import { type SavedView, ViewScreenSchema } from "@/lib/core/view/saved-view";
import { fromTx } from "@/lib/db/rows";
import { readView } from "@/lib/db/saved-views";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

const MOST = 100;
const name = line(60);
const query = plainText(2_000).transform(viewQuery);

/** Keeps a list by its filter and order under a name; shared, the whole newsroom has it. */
export const saveView = defineCommand({
  name: "saveView",
  permission: "view:keep",
  input: z.strictObject({ screen: ViewScreenSchema, name, query, shared: z.boolean().default(false) }),
  run: async (context, input): Promise<SavedView> => {
    const { tx, actor } = context;
    refuseSharing(context, input.shared);
    const own = await tx.savedView.count({ where: { memberId: actor.memberId } });
    if (own >= MOST) throw new AppError("conflict", `You keep ${MOST} views. Take one away first.`);
    await refuseDouble(context, input);
    const id = newId();
    await tx.savedView.create({ data: { ...input, id, newsroomId: actor.newsroomId, memberId: actor.memberId } });
    const { screen, shared } = input;
    context.record({ type: "view.saved", payload: { name: input.name, screen, shared }, objectId: id });
    return readView(fromTx(tx), actor, id);
  },
});

/** Changes one's own view: its name, its filter and order, or whether the newsroom has it. */
export const changeView = defineCommand({
  name: "changeView",
  permission: "view:keep",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    name: name.optional(),
    query: query.optional(),
    shared: z.boolean().optional(),
  }),
  run: async (context, { id, version, ...change }): Promise<SavedView> => {
    const { tx, actor } = context;
    const before = await ownView(context, id, version);
    if (change.shared && !before.shared) refuseSharing(context, true);
    if (change.name !== undefined && change.name !== before.name) {
      await refuseDouble(context, { screen: before.screen, name: change.name });
    }
    const data = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await tx.savedView.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    const after = await readView(fromTx(tx), actor, id);
    const { screen, shared } = after;
    context.record({ type: "view.changed", payload: { name: after.name, screen, shared }, objectId: id });
    return after;
  },
});

/** Takes one's own view away. An admin takes away any that is shared. */
export const removeView = defineCommand({
  name: "removeView",
  permission: "view:keep",
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  run: async (context, { id, version }): Promise<SavedView> => {
    const view = await ownView(context, id, version);
    await context.tx.savedView.delete({ where: { id } });
    const { screen, shared } = view;
    context.record({ type: "view.removed", payload: { name: view.name, screen, shared }, objectId: id });
    return view;
  },
});

function refuseSharing({ actor }: CommandContext, shared: boolean): void {
  if (shared && !mayShareViews(actor.roles)) {
    throw new AppError("forbidden", "Editors, checkers and admins share views. Keep it as your own.");
  }
}

async function refuseDouble({ tx, actor }: CommandContext, view: Pick<SavedView, "screen" | "name">): Promise<void> {
  const { screen, name } = view;
  const double = await tx.savedView.findUnique({
    where: { memberId_screen_name: { memberId: actor.memberId, screen, name } },
    select: { id: true },
  });
  if (double) throw new AppError("conflict", `You have a view called “${name}” here already. Choose another name.`);
}

async function ownView({ tx, actor }: CommandContext, id: string, version: number): Promise<SavedView> {
  await tx.$executeRaw`SELECT 1 FROM saved_view WHERE id = ${id}::uuid FOR UPDATE`;
  const view = await readView(fromTx(tx), actor, id);
  if (view.by.id !== actor.memberId && !actor.roles.includes("admin")) {
    throw new AppError("forbidden", `${view.by.name} made this view and changes it. Save one of your own.`);
  }
  if (view.version !== version) {
    throw new AppError("stale", "This view was changed meanwhile. Look again.", { details: { version: view.version } });
  }
  return view;
}
