import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import { line, optionalLine, plainText } from "@/lib/core/text/plain";
import type { SourceView } from "@/lib/core/view/source-view";
import { readSealedAttachments } from "@/lib/db/attachments";
import { fromTx } from "@/lib/db/rows";
import { findSecret, nextSecretNumber, type SecretRow, writeReaders } from "@/lib/db/source-secrets";
import { readSource } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { openRecord, sealRecord } from "@/lib/platform/record-cipher";
import { openNames } from "@/lib/sources/sealed-names";

const secretShape = {
  name: line(300),
  contact: optionalLine(500).default(null),
  note: plainText(10_000).nullable().default(null),
};
const SecretSchema = z.strictObject(secretShape);

/** Who a confidential source is: for its owner and those whom he named. */
type RevealedSource = z.output<typeof SecretSchema> & {
  readonly number: number;
  readonly owner: boolean;
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  /** Its files, by the names that stand nowhere else. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
};

/**
 * Confides a source: who it is gets locked away with a key of its own, and everywhere else it is a number. Claims cite it
 * as they cite any other source.
 */
export const confideSource = defineCommand({
  name: "confideSource",
  permission: "source:confide",
  input: z.strictObject({
    type: SourceTypeSchema,
    grade: SourceGradeSchema.default("unknown"),
    independenceGroup: optionalLine(120).default(null),
    ...secretShape,
    readerIds: z.array(z.uuid()).max(100).default([]),
  }),
  run: async (context, { readerIds, name, contact, note, ...open }): Promise<SourceView> => {
    const { tx, actor, record } = context;
    const { newsroomId, memberId } = actor;
    const number = await nextSecretNumber(tx, newsroomId);
    const id = newId();
    await tx.source.create({
      data: {
        ...open,
        id,
        newsroomId,
        title: `Confidential source #${number}`,
        terms: "confidential",
        confidential: true,
        createdById: memberId,
      },
      select: { id: true },
    });
    const sealed = sealRecord(JSON.stringify({ name, contact, note }), placeOf(id));
    await tx.sourceSecret.create({
      data: { sourceId: id, newsroomId, ownerId: memberId, number, ...sealed },
      select: { sourceId: true },
    });
    if (!(await writeReaders(tx, newsroomId, id, readerIds))) throw noSuchMember();
    record({ type: "source.confided", payload: { number }, objectId: id, version: 1 });
    return readSource(fromTx(tx), actor, id);
  },
});

/** Reads who a confidential source is. Every reading is a line of the history. */
export const revealSource = defineCommand({
  name: "revealSource",
  permission: "source:reveal",
  input: z.strictObject({ id: z.uuid() }),
  run: async (context, { id }): Promise<RevealedSource> => {
    const secret = await secretOf(context, id);
    const who = SecretSchema.parse(JSON.parse(openRecord(secret, placeOf(id))));
    context.record({ type: "source.revealed", payload: { number: secret.number }, objectId: id });
    const { number, readers } = secret;
    const files = (await readSealedAttachments(context.tx, id)).flatMap((file) => {
      const names = openNames(file);
      return names ? [{ id: file.id, name: names.name, size: file.size }] : [];
    });
    return { ...who, number, owner: secret.ownerId === context.actor.memberId, readers, files };
  },
});

/** Names who else may read it. Only whoever confided it does; they read it once they are cleared. */
export const setSourceReaders = defineCommand({
  name: "setSourceReaders",
  permission: "source:confide",
  input: z.strictObject({ id: z.uuid(), memberIds: z.array(z.uuid()).max(100) }),
  run: async (context, { id, memberIds }): Promise<{ readers: SecretRow["readers"] }> => {
    const { tx, actor, record } = context;
    const before = await secretOf(context, id);
    if (before.ownerId !== actor.memberId) throw noSuchSource();
    if (!(await writeReaders(tx, actor.newsroomId, id, memberIds))) throw noSuchMember();
    const { number, readers } = await secretOf(context, id);
    record({
      type: "source.readers_changed",
      payload: { number, readers: readers.map(({ name }) => name) },
      objectId: id,
    });
    return { readers };
  },
});

async function secretOf({ tx, actor }: CommandContext, id: string): Promise<SecretRow> {
  const secret = await findSecret(fromTx(tx), actor, id);
  if (!secret) throw noSuchSource();
  return secret;
}

/** The row that the words belong to. */
function placeOf(sourceId: string): string {
  return `source_secret:${sourceId}`;
}

function noSuchSource(): AppError {
  return new AppError("not_found", "There is no such source.");
}

function noSuchMember(): AppError {
  return new AppError("not_found", "There is no such member to name.");
}
