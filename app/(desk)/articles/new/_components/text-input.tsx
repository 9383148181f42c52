"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, useId, useRef, useState } from "react";
import { buttonLook } from "@/app/_ui/button-look";
import { inFigures } from "@/app/_ui/number";
import { TextareaField } from "@/app/_ui/textarea-field";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";

const MOST_BYTES = 4 * MAX_ARTICLE_LENGTH;

type TextInputProps = { text: string; onChange: (text: string) => void; error: string | null };

/** The text itself, pasted or read from a file on this machine. The file goes nowhere else. */
export function TextInput({ text, onChange, error }: TextInputProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const fileId = useId();
  const area = useRef<HTMLTextAreaElement>(null);

  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setTrouble(`${file.name} has ${inFigures(file.size)} bytes; that is more than an article can have.`);
      return;
    }
    setTrouble(null);
    onChange((await file.text()).replace(/^\uFEFF/, ""));
    area.current?.focus();
  };

  return (
    <div className="flex flex-col gap-2">
      <TextareaField
        ref={area}
        label="Text"
        required
        autoFocus
        value={text}
        onChange={(event) => onChange(event.target.value)}
        error={error ?? trouble}
        className="h-[45vh] max-h-[70vh] min-h-56 field-sizing-fixed font-serif"
        placeholder="Paste the article here"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span>
          <input
            id={fileId}
            type="file"
            accept=".txt,.md,text/plain,text/markdown"
            onChange={readFile}
            className="peer sr-only"
          />
          <label
            htmlFor={fileId}
            className={`${buttonLook("secondary", "sm")} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
          >
            <FileUp aria-hidden size={15} />
            Choose a .txt or .md file
          </label>
        </span>
        <output
          className={`figures text-sm ${text.length > MAX_ARTICLE_LENGTH ? "font-semibold text-danger" : "text-ink-faint"}`}
        >
          {inFigures(text.length)} of {inFigures(MAX_ARTICLE_LENGTH)} characters
        </output>
      </div>
    </div>
  );
}
