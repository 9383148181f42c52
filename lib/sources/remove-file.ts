import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { line } from "@/lib/core/text/plain";
import type { AttachmentView } from "@/lib/core/view/attachment-view";
import { findAttachment, readAttachment, type StoredAttachment, sweepRemoved } from "@/lib/db/attachments";
import { decide, lockWhatRestsOn, takeProofAway, withhold } from "@/lib/db/file-removals";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecordAll } from "@/lib/db/settle-and-record";
import { readSource } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";

const ById = z.strictObject({ id: z.uuid() });

/**
 * The first step of removing a file that should not be here: it is out of sight at once, for everybody, and can still be
 * given back. An editor may, and whoever kept it.
 */
export const withholdFile = defineCommand({
  name: "withholdFile",
  permission: "source:write",
  input: ById.extend({ reason: line(2_000) }),
  run: async (context, { id, reason }): Promise<AttachmentView> => {
    const file = await mine(context, id, "Only an editor, or whoever kept the file, can take it out of sight.");
    await withhold(context.tx, context.actor, id, reason);
    const { about, objectId } = await whichFile(context, file);
    context.record({ type: "source.file_withheld", payload: { ...about, reason }, objectId });
    return readAttachment(fromTx(context.tx), id);
  },
});

/** Gives a file that is out of sight back to the desk. */
export const giveFileBack = defineCommand({
  name: "giveFileBack",
  permission: "source:write",
  input: ById,
  run: async (context, { id }): Promise<AttachmentView> => {
    const file = await mine(context, id, "Only an editor, or whoever kept the file, can give it back.");
    const decided = await decide(context.tx, context.actor, id, { state: "given_back", at: context.now });
    if (decided === null) throw notWithheld();
    const { about, objectId } = await whichFile(context, file);
    context.record({ type: "source.file_given_back", payload: about, objectId });
    return readAttachment(fromTx(context.tx), id);
  },
});

/**
 * The second step: the bytes of a file that is out of sight go, and the words that were read out of it. What stays is the
 * record: its hash, who kept and who removed it, when and why. Evidence whose excerpt was found in it alone says so.
 */
export const removeFile = defineCommand({
  name: "removeFile",
  permission: "file:remove",
  input: ById,
  run: async (context, { id }): Promise<AttachmentView> => {
    const { tx, actor, now, record } = context;
    const file = await stored(context, id);
    // The claims' locks come first everywhere.
    const { sourceId, claims } = await lockWhatRestsOn(tx, file.sourceId);
    const removalId = await decide(tx, actor, id, { state: "removed", at: now });
    if (removalId === null) throw notWithheld();
    const lost = await takeProofAway(tx, removalId, { attachmentId: id, sourceId });
    const { about, objectId } = await whichFile(context, file);
    record({ type: "source.file_removed", payload: { ...about, excerpts: lost.length }, objectId });
    const reason = `the file${file.name === null ? "" : ` "${file.name}"`} of its source was removed`;
    await settleAndRecordAll(
      { tx, newsroomId: actor.newsroomId, byId: actor.memberId, record },
      claims.filter((claim) => lost.includes(claim.id)).map((row) => ({ row, reason })),
    );
    return readAttachment(fromTx(tx), id);
  },
  // Not before the record is there; what breaks off here is swept up later.
  after: ({ id }) => sweepRemoved(id),
});

async function stored({ tx, actor }: CommandContext, id: string): Promise<StoredAttachment> {
  const file = await findAttachment(fromTx(tx), actor.newsroomId, id);
  if (!file) throw new AppError("not_found", "There is no such file.");
  return file;
}

async function mine(context: CommandContext, id: string, refusal: string): Promise<StoredAttachment> {
  const file = await stored(context, id);
  const { createdBy } = await readAttachment(fromTx(context.tx), id);
  if (context.actor.roles.includes("editor") || createdBy.id === context.actor.memberId) return file;
  throw new AppError("forbidden", refusal);
}

/** What the history says of the file in each of these lines. */
async function whichFile({ tx, actor }: CommandContext, file: StoredAttachment) {
  const { title } = await readSource(fromTx(tx), actor, file.sourceId);
  return { about: { title, name: file.name, sha256: file.storedSha256 }, objectId: file.sourceId };
}

function notWithheld(): AppError {
  return new AppError(
    "conflict",
    "This file is not out of sight. Take it out of sight first; perhaps somebody else has decided meanwhile.",
  );
}
