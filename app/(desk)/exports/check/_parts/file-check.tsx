"use client";

import { FileSearch } from "lucide-react";
import { type DragEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { FileButton } from "@/app/_ui/file-button";
import { type CheckedFile, checkFile } from "@/app/(desk)/exports/check/_parts/check-file";
import { CheckResult } from "@/app/(desk)/exports/check/_parts/check-result";

/** A place to drop a file on, and what it proves. */
export function FileCheck() {
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  const look = async (file: File | undefined) => {
    if (!file) return;
    setChecked(null);
    setReading(file.name);
    setChecked(await checkFile(file));
    setReading(null);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void look(event.dataTransfer.files[0]);
  };

  return (
    <>
      <section
        aria-label="File to check"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cx(
          "flex flex-col items-center gap-3 rounded-lg border-2 border-dashed px-4 py-10 text-center",
          over ? "border-accent bg-surface" : "border-line",
        )}
      >
        <FileSearch aria-hidden size={28} className="text-ink-faint" />
        <p className="text-ink-soft">Drop an exported file here, or</p>
        <FileButton look="primary" onFile={look}>
          Choose a file
        </FileButton>
      </section>
      <div aria-live="polite" className="mt-4">
        {reading && <p className="text-ink-soft">Reading {reading} …</p>}
        {checked && <CheckResult checked={checked} />}
      </div>
    </>
  );
}
