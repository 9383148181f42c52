"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";

type OneTimeSecretProps = {
  label: string;
  value: string;
  hint: string;
  /** The way back to where it was made, for the next one. */
  next?: { label: string; onClick: () => void };
};

/** Something that is shown once and never again: takes the focus, selected, with a button that copies it. */
export function OneTimeSecret({ label, value, hint, next }: OneTimeSecretProps) {
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"shown" | "copied" | "refused">("shown");
  const select = () => {
    const field = box.current?.querySelector("input");
    field?.focus();
    field?.select();
  };
  useEffect(() => {
    const field = box.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      // Without https a browser may refuse; the words are selected, so that the keyboard can copy them.
      select();
      setState("refused");
    }
  };
  return (
    <div ref={box} className="flex flex-col gap-2">
      <TextField
        label={label}
        value={value}
        readOnly
        hint={hint}
        className="font-mono text-sm"
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>
          {state === "copied" ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          Copy
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {state === "copied" && "Copied."}
          {state === "refused" && "The browser did not allow it. It is selected: copy it with the keyboard."}
        </p>
      </div>
      {next && (
        <div className="mt-2">
          <Button variant="quiet" onClick={next.onClick}>
            {next.label}
          </Button>
        </div>
      )}
    </div>
  );
}
