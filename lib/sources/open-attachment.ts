import type { Readable } from "node:stream";
import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { ask, execute } from "@/lib/boundary/execute";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { findAttachment, type StoredAttachment } from "@/lib/db/attachments";
import { fromPool, fromTx } from "@/lib/db/rows";
import { findSecret } from "@/lib/db/source-secrets";
import { readSource } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";
import { isKept, openKept } from "@/lib/platform/files/file-store";
import { openSealed } from "@/lib/platform/files/sealed-file";
import { openNames, placeOfFile, type SealedNames } from "@/lib/sources/sealed-names";

/** A file on its way to somebody who may have it. */
export type OpenedAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly chunks: Readable | AsyncGenerator<Buffer>;
};

const InputSchema = z.strictObject({ id: z.uuid() });

const getAttachment = defineQuery({
  name: "getAttachment",
  permission: "source:read",
  input: InputSchema,
  run: async ({ actor }, { id }): Promise<StoredAttachment> => {
    const found = await findAttachment(fromPool, actor.newsroomId, id);
    if (!found) throw noSuchFile();
    return found;
  },
});

/** Opens the sealed file of a confidential source. Every opening is a line of the history, as every reading of its name is. */
const unsealAttachment = defineCommand({
  name: "unsealAttachment",
  permission: "source:reveal",
  input: InputSchema,
  run: async ({ tx, actor, record }, { id }): Promise<SealedNames> => {
    const found = await findAttachment(fromTx(tx), actor.newsroomId, id);
    if (!found || !(await findSecret(fromTx(tx), actor, found.sourceId))) throw noSuchFile();
    const names = openNames(found);
    if (!names) throw noSuchFile();
    refuseTakenAway(found);
    const { title } = await readSource(fromTx(tx), actor, found.sourceId);
    record({ type: "source.file_read", payload: { title }, objectId: found.sourceId });
    return names;
  },
});

/** Opens a kept file for somebody: one of a confidential source for those only who may read who that is. */
export async function openAttachment(actor: Actor, id: string): Promise<OpenedAttachment> {
  const found = await ask(getAttachment, actor, { id });
  const { name, mediaType, sha256, size, storedSha256 } = found;
  if (name !== null && mediaType !== null && sha256 !== null) {
    refuseTakenAway(found);
    await refuseMissing(found);
    return { name, mediaType, sha256, size, chunks: openKept(storedSha256) };
  }
  const { key, ...names } = await execute(unsealAttachment, actor, { id }).catch((error: unknown) => {
    // Whose role reads none learns no more than somebody who is not named on it.
    throw error instanceof AppError && error.code === "forbidden" ? noSuchFile() : error;
  });
  await refuseMissing(found);
  return { ...names, size, chunks: openSealed(storedSha256, key, placeOfFile(id)) };
}

/** Says of a file that nobody may open any more who took it away. Of a sealed one only to those who may know of it. */
function refuseTakenAway({ removal }: StoredAttachment): void {
  if (removal === null) return;
  const { withheldBy, reason } = removal;
  const what = removal.state === "removed" ? "was removed for good" : "is out of sight";
  throw new AppError("gone", `This file ${what}. ${withheldBy.name} said why: ${reason}`);
}

async function refuseMissing({ storedSha256, storedSize }: StoredAttachment): Promise<void> {
  if (await isKept(storedSha256, storedSize)) return;
  throw new AppError("unavailable", "The file is missing on the server. Tell your admin to run npx linecheck fsck.");
}

function noSuchFile(): AppError {
  return new AppError("not_found", "There is no such file.");
}
