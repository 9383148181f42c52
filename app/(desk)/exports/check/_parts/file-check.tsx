"use client";

import { FileSearch } from "lucide-react";
import { type ChangeEvent, type DragEvent, useId, useState } from "react";
import { buttonLook } from "@/app/_ui/button-look";
import { cx } from "@/app/_ui/cx";
import { type CheckedFile, checkFile } from "@/app/(desk)/exports/check/_parts/check-file";
import { CheckResult } from "@/app/(desk)/exports/check/_parts/check-result";

/** A place to drop a file on, and what it proves. */
export function FileCheck() {
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const fileId = useId();

  const look = async (file: File | undefined) => {
    if (!file) return;
    setChecked(null);
    setReading(file.name);
    setChecked(await checkFile(file));
    setReading(null);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    void look(file);
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
        <span>
          <input id={fileId} type="file" onChange={onChoose} className="peer sr-only" />
          <label
            htmlFor={fileId}
            className={`${buttonLook("primary", "md")} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
          >
            Choose a file
          </label>
        </span>
      </section>
      <div aria-live="polite" className="mt-4">
        {reading && <p className="text-ink-soft">Reading {reading} …</p>}
        {checked && <CheckResult checked={checked} />}
      </div>
    </>
  );
}
