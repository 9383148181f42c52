import { Download, EyeOff, LockKeyhole } from "lucide-react";
import { fileSize } from "@/app/_ui/file-size";
import { Time } from "@/app/_ui/time";
import { FileRemoval } from "@/app/(desk)/sources/[sourceId]/_components/file-removal";
import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import { kindOfMediaType } from "@/lib/core/source/file-kind";
import type { AttachmentView } from "@/lib/core/view/attachment-view";

/** The files kept with a source, newest first, each with the fingerprint that proves it. */
export function SourceFiles({ attachments, actor }: { attachments: readonly AttachmentView[]; actor: Actor }) {
  if (attachments.length === 0) {
    return (
      <p className="mb-3 text-ink-soft">No file is kept yet. A file stays as it is: another version is another file.</p>
    );
  }
  return (
    <ul className="mb-4 divide-y divide-line">
      {attachments.map((file) => (
        <li key={file.id} className="py-2 first:pt-0">
          <FileName file={file} />
          <p className="text-sm text-ink-soft">
            {[file.mediaType && kindOfMediaType(file.mediaType)?.words, fileSize(file.size)].filter(Boolean).join(", ")}
            , kept by {file.createdBy.name} on <Time value={file.createdAt} />
          </p>
          {file.sha256 && <p className="text-xs text-ink-faint [overflow-wrap:anywhere]">SHA-256 {file.sha256}</p>}
          <FileRemoval
            file={file}
            mayWithhold={
              can(actor, "source:write") && (actor.roles.includes("editor") || file.createdBy.id === actor.memberId)
            }
            mayRemove={can(actor, "file:remove")}
          />
        </li>
      ))}
    </ul>
  );
}

function FileName({ file }: { file: AttachmentView }) {
  if (file.removal !== null) {
    return (
      <p className="flex items-center gap-1.5 font-medium text-ink-soft [overflow-wrap:anywhere]">
        <EyeOff aria-hidden size={15} className="shrink-0" />
        {file.name ?? "A file, locked away"}
      </p>
    );
  }
  if (file.name === null) {
    return (
      <p className="flex items-center gap-1.5 font-medium">
        <LockKeyhole aria-hidden size={15} className="shrink-0" />A file, locked away
      </p>
    );
  }
  return (
    <a
      href={`/api/v1/attachments/${file.id}`}
      download
      className="inline-flex min-h-6 items-center gap-1.5 font-medium text-accent [overflow-wrap:anywhere]"
    >
      <Download aria-hidden size={15} className="shrink-0" />
      {file.name}
    </a>
  );
}
