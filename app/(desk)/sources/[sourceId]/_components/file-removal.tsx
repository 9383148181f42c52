import { Time } from "@/app/_ui/time";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { WithholdDialog } from "@/app/(desk)/sources/[sourceId]/_components/withhold-dialog";
import type { AttachmentView } from "@/lib/core/view/attachment-view";

type FileRemovalProps = { file: AttachmentView; mayWithhold: boolean; mayRemove: boolean };

/** What became of a file that should not be here, and the next of the two steps that take it away. */
export function FileRemoval({ file, mayWithhold, mayRemove }: FileRemovalProps) {
  const { removal } = file;
  const about = file.name ?? "a file, locked away";
  if (removal === null) return mayWithhold ? <WithholdDialog id={file.id} about={about} /> : null;
  if (removal.state === "removed") {
    return (
      <p data-hue="gray" className="mt-1 rounded-md bg-hue-wash px-2.5 py-1.5 text-sm">
        Removed for good by {removal.removedBy?.name} on <Time value={removal.removedAt ?? removal.withheldAt} />, after{" "}
        {removal.withheldBy.name} took it out of sight: {removal.reason}
      </p>
    );
  }
  return (
    <div data-hue="amber" className="mt-1 flex flex-col gap-2 rounded-md bg-hue-wash px-2.5 py-2 text-sm">
      <p>
        Out of sight since <Time value={removal.withheldAt} />, by {removal.withheldBy.name}: {removal.reason}
      </p>
      <div className="no-print flex flex-wrap gap-2">
        <ConfirmChange
          action="Give it back"
          about={about}
          consequence="Everybody of the desk can open it again."
          call={{ method: "POST", path: `/attachments/${file.id}/give-back`, body: {} }}
          done="The file is back."
          reason={mayWithhold ? null : "Only an editor, or whoever kept the file, gives it back."}
        />
        <ConfirmChange
          action="Remove it for good"
          about={about}
          danger
          consequence="Its bytes go, and the words that were read out of it; nobody can bring them back. Its name, its fingerprint and this reason stay, and evidence that was proved by it alone says so. Backups that were made before still hold it."
          call={{ method: "POST", path: `/attachments/${file.id}/remove`, body: {} }}
          done="The file is removed."
          reason={mayRemove ? null : "Only an admin removes a file for good. Ask one: it is out of sight until then."}
        />
      </div>
    </div>
  );
}
