"use client";

import { CircleAlert, FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { buttonLook } from "@/app/_ui/button-look";
import { cx } from "@/app/_ui/cx";

type FileDropProps = {
  /** What the button says: "Choose a file". */
  label: string;
  hint: ReactNode;
  /** Endings that the chooser of the system offers, with their dots. */
  endings: readonly string[];
  /** Why the last file was not taken; null when nothing is wrong. */
  trouble: string | null;
  /** How much of a file has gone (0 to 1), or null while none is on its way. */
  progress: number | null;
  onFile: (file: File) => void;
};

/** A place to drop a file on, with a button for those who would rather choose one. */
export function FileDrop({ label, hint, endings, trouble, progress, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const busy = progress !== null;
  const drag = (event: DragEvent, entering: boolean) => {
    event.preventDefault();
    setOver(entering && !busy);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside does the same for all
    <div
      className={cx(
        "flex flex-col gap-2 rounded-md border border-dashed px-3 py-3",
        over ? "border-accent bg-accent-wash" : "border-line-strong",
      )}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        const [file] = event.dataTransfer.files;
        if (file && !busy) onFile(file);
      }}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <input
          id={id}
          type="file"
          accept={endings.join(",")}
          disabled={busy}
          aria-describedby={`${id}-hint${trouble ? ` ${id}-trouble` : ""}`}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) onFile(file);
          }}
          className="peer sr-only"
        />
        <label
          htmlFor={id}
          aria-disabled={busy || undefined}
          className={buttonLook(
            "secondary",
            "sm",
            "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
          )}
        >
          <FileUp aria-hidden size={15} />
          {label}
        </label>
        <span className="text-sm text-ink-soft max-sm:hidden">or drop it here</span>
      </div>
      <p id={`${id}-hint`} className="text-sm text-ink-faint">
        {hint}
      </p>
      <div role="status">{busy && <Sending share={progress} />}</div>
      {trouble && (
        <p id={`${id}-trouble`} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          {trouble}
        </p>
      )}
    </div>
  );
}

function Sending({ share }: { share: number }) {
  return (
    <span className="flex items-center gap-2 text-sm text-ink-soft">
      <progress max={1} value={share} aria-label="Sent so far" className="h-2 w-40 accent-accent" />
      {share < 1 ? "Sending…" : "Looking at the file…"}
    </span>
  );
}
