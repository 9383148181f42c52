"use client";

import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Time } from "@/app/_ui/time";
import type { SavedLine } from "@/app/(desk)/articles/[articleId]/_store/conflict";
import { useBusy } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useConflict, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Two versions side by side, when a save met somebody else's. Nothing typed is lost whichever is chosen. */
export function ConflictDialog() {
  const store = useReviewStore();
  const conflict = useConflict();
  const { busy, run } = useBusy();
  if (!conflict) return null;
  const close = () => store.setConflict(null);
  const resend = () =>
    run(async () => {
      close();
      await conflict.resend();
    });
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => !open && close()}
      title={`${conflict.label} was changed while you were writing`}
      description={
        <>
          {conflict.changedBy ?? "Somebody else"} saved first
          {conflict.changedAt && (
            <>
              {" "}
              (<Time value={conflict.changedAt} />)
            </>
          )}
          . Compare, then decide. What you typed also stays in its field.
        </>
      }
      footer={
        <>
          <Button onClick={close}>Keep theirs for now</Button>
          <Button variant="primary" busy={busy} onClick={resend}>
            Save mine over it
          </Button>
        </>
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Version title={`Yours, not saved: ${conflict.what.toLowerCase()}`} lines={conflict.mine} />
        <Version title="Theirs, as it stands now" lines={conflict.theirs} />
      </div>
    </Dialog>
  );
}

function Version({ title, lines }: { title: string; lines: readonly SavedLine[] }) {
  return (
    <section aria-label={title} className="rounded-lg border border-line p-3">
      <h3 className="mb-2 text-sm font-semibold">{title}</h3>
      <dl className="flex flex-col gap-2">
        {lines.map((line) => (
          <div key={line.label}>
            <dt className="text-xs font-semibold text-ink-faint">{line.label}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{line.value || "nothing"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
