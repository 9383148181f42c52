import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import type { Actor } from "@/lib/core/access/roles";
import { MAX_CAPTURE_LENGTH } from "@/lib/core/source/source-input";
import { line } from "@/lib/core/text/plain";
import type { KeptAttachment } from "@/lib/core/view/attachment-view";
import type { SourceView } from "@/lib/core/view/source-view";
import { insertAttachment, readAttachments, type StoredAttachment } from "@/lib/db/attachments";
import { fromPool, fromTx } from "@/lib/db/rows";
import { findSecret } from "@/lib/db/source-secrets";
import { insertCapture, readSource } from "@/lib/db/sources";
import { readDocument } from "@/lib/platform/documents/read-document";
import { AppError } from "@/lib/platform/errors";
import { keepFile, type ReceivedFile } from "@/lib/platform/files/file-store";
import { sealFile } from "@/lib/platform/files/sealed-file";
import { newId } from "@/lib/platform/ids";
import { sealRecord } from "@/lib/platform/record-cipher";
import { refuseMerged } from "@/lib/sources/refuse-merged";
import { placeOfFile, ReceivedFileSchema } from "@/lib/sources/sealed-names";

type Prepared = { readonly attachment: StoredAttachment; readonly text: string | null; readonly why: string | null };
type Given = { readonly name: string; readonly file: ReceivedFile; readonly keepText: boolean };

/**
 * Keeps a file with a source, as it is and for good. Where its words are wanted and can be read out, they are kept for
 * proof as well. The file of a confidential source is encrypted, and its name is for those alone who may read who it is.
 */
export const attachFile = defineCommand({
  name: "attachFile",
  permission: "source:write",
  input: z.strictObject({
    id: z.uuid(),
    name: line(255),
    /** Whether its words are kept for proof as well, where they can be read out. */
    keepText: z.union([z.boolean(), z.stringbool()]).default(false),
    file: ReceivedFileSchema,
  }),
  prepare: async ({ id, ...given }, actor): Promise<Prepared> => {
    const source = await readSource(fromPool, actor, id);
    refuseMerged(source);
    return source.terms === "confidential" ? sealed(source, actor, given) : open(source, given);
  },
  run: async ({ tx, actor, prepared, record }, { id }): Promise<KeptAttachment> => {
    const { attachment, text, why } = prepared;
    const source = await readSource(fromTx(tx), actor, id);
    refuseMerged(source);
    if (!(await insertAttachment(tx, actor, attachment))) {
      throw new AppError("unavailable", "The file was tidied away while it was being kept. Give it once more.");
    }
    record({
      type: "source.file_kept",
      payload: {
        title: source.title,
        name: attachment.name,
        sha256: attachment.storedSha256,
        size: attachment.size,
      },
      objectId: id,
    });
    const proved =
      text === null
        ? 0
        : await insertCapture(tx, actor, { ...source, text, method: "uploaded", attachmentId: attachment.id }, record);
    const kept = (await readAttachments(fromTx(tx), id)).find((one) => one.id === attachment.id);
    if (!kept) throw new RangeError("A file vanished within its own transaction.");
    return { ...kept, textLength: text?.length ?? null, textMissing: why, proved };
  },
});

async function open(source: SourceView, { name, file, keepText }: Given): Promise<Prepared> {
  const examined = await readDocument({ path: file.path, name, mostText: keepText ? MAX_CAPTURE_LENGTH : 0 });
  await keepFile(file);
  const { mediaType, text, why } = examined;
  return {
    attachment: {
      ...{ id: newId(), sourceId: source.id, name, mediaType, sha256: file.sha256, size: file.size },
      ...{ storedSha256: file.sha256, storedSize: file.size, sealed: null, removal: null },
    },
    text,
    why,
  };
}

/** What is known of the file goes into a sealed record of its own, its key among it. */
async function sealed(source: SourceView, actor: Actor, { name, file, keepText }: Given): Promise<Prepared> {
  if (!(await findSecret(fromPool, actor, source.id))) throw new AppError("not_found", "There is no such source.");
  if (keepText) {
    throw new AppError(
      "conflict",
      "This source is confidential: its words are kept nowhere openly. Keep the file alone.",
    );
  }
  const { mediaType } = await readDocument({ path: file.path, name, mostText: 0 });
  const id = newId();
  const { file: encrypted, key } = await sealFile(file, placeOfFile(id));
  await keepFile(encrypted);
  const names = { name, mediaType, sha256: file.sha256, key };
  return {
    attachment: {
      ...{ id, sourceId: source.id, name: null, mediaType: null, sha256: null, size: file.size },
      ...{ storedSha256: encrypted.sha256, storedSize: encrypted.size },
      sealed: sealRecord(JSON.stringify(names), placeOfFile(id)),
      removal: null,
    },
    text: null,
    why: null,
  };
}
