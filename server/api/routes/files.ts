import { FILE_KINDS } from "@/lib/core/source/file-kind";
import { AttachmentViewSchema, DocumentTextSchema, KeptAttachmentSchema } from "@/lib/core/view/attachment-view";
import { attachFile } from "@/lib/sources/attach-file";
import { openAttachment } from "@/lib/sources/open-attachment";
import { readFileText } from "@/lib/sources/read-file-text";
import { giveFileBack, removeFile, withholdFile } from "@/lib/sources/remove-file";
import type { Exchange, Route } from "@/server/api/route";
import { disposition, sendStream } from "@/server/api/send-stream";

/**
 * Sends a kept file so that no browser opens it as a page of ours: always as a download, with its own type and no
 * guessing, and should anything show it after all, without scripts, forms or an origin.
 */
async function download({ response, actor, params }: Exchange): Promise<void> {
  const { name, mediaType, sha256, size, chunks } = await openAttachment(actor, params.id ?? "");
  response.setHeader("Content-Type", mediaType);
  response.setHeader("Content-Length", size);
  response.setHeader("Content-Disposition", disposition(name));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  response.setHeader("Repr-Digest", `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`);
  response.setHeader("Cache-Control", "private, no-store");
  await sendStream(response, chunks);
}

/** Files: kept with sources, given back, or read for their words. */
export const fileRoutes: readonly Route[] = [
  {
    kind: "upload",
    method: "POST",
    path: "/sources/:id/attachments",
    summary: "Keep a file with a source",
    run: attachFile,
    status: 201,
    output: KeptAttachmentSchema,
  },
  {
    kind: "download",
    method: "GET",
    path: "/attachments/:id",
    summary: "Get a kept file",
    handle: download,
    mediaTypes: FILE_KINDS.map((kind) => kind.mediaType),
  },
  {
    kind: "command",
    method: "POST",
    path: "/attachments/:id/withhold",
    summary: "Take a file out of sight that should not be here; it can still be given back",
    run: withholdFile,
    output: AttachmentViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/attachments/:id/give-back",
    summary: "Give a file that is out of sight back",
    run: giveFileBack,
    output: AttachmentViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/attachments/:id/remove",
    summary: "Remove the bytes of a file that is out of sight for good; its record stays",
    run: removeFile,
    output: AttachmentViewSchema,
  },
  {
    kind: "upload",
    method: "POST",
    path: "/documents/text",
    summary: "Read the words of a file; nothing is kept",
    run: readFileText,
    output: DocumentTextSchema,
  },
];
