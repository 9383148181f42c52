import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";

type SaveRowProps = { busy: boolean; label: string; reason?: string | null; onCancel?: () => void };

/** The foot of a small form: save, why it cannot be saved yet, and away again. */
export function SaveRow({ busy, label, reason, onCancel }: SaveRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" size="sm" variant="primary" busy={busy} reason={reason}>
        {label}
      </Button>
      {onCancel && (
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      )}
      <span className="ml-auto hidden items-center gap-1 text-xs text-ink-faint md:inline-flex">
        {reason ?? (
          <>
            <Kbd>Ctrl</Kbd>
            <Kbd>Enter</Kbd> saves
          </>
        )}
      </span>
    </div>
  );
}
