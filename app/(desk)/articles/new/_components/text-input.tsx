"use client";

import { useRef, useState } from "react";
import { useFileSending } from "@/app/_client/use-file-sending";
import { FileDrop } from "@/app/_ui/file-drop";
import { inFigures } from "@/app/_ui/number";
import { TextareaField } from "@/app/_ui/textarea-field";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import { TEXT_ENDINGS } from "@/lib/core/source/file-kind";
import type { DocumentText } from "@/lib/core/view/attachment-view";

const MOST_BYTES = 4 * MAX_ARTICLE_LENGTH;
const PLAIN = /\.(txt|md)$/i;

type TextInputProps = { text: string; onChange: (text: string) => void; error: string | null };

/** The text itself, pasted or read from a file. A plain text is read here; for others the server reads their words out. */
export function TextInput({ text, onChange, error }: TextInputProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const sending = useFileSending();
  const area = useRef<HTMLTextAreaElement>(null);

  const readFile = async (file: File) => {
    setTrouble(null);
    const words = PLAIN.test(file.name) ? await plainText(file) : await readApart(file);
    if (words === null) return;
    onChange(words);
    area.current?.focus();
  };
  /** A text stands in the form as it was written; nothing of it needs the server. */
  const plainText = async (file: File) => {
    if (file.size <= MOST_BYTES) return (await file.text()).replace(/^\uFEFF/, "");
    setTrouble(`${file.name} has ${inFigures(file.size)} bytes; that is more than an article can have.`);
    return null;
  };
  const readApart = async (file: File) => {
    const read = await sending.send<DocumentText>(`/documents/text?name=${encodeURIComponent(file.name)}`, file);
    return read?.text ?? null;
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
      <div className="flex flex-col gap-2">
        <FileDrop
          label="Choose a file"
          hint="Text, web page, Word document or PDF. Its words are put above for you to look over; the file itself is not kept."
          endings={TEXT_ENDINGS}
          trouble={sending.trouble}
          progress={sending.progress}
          onFile={(file) => void readFile(file)}
        />
        <output
          className={`figures text-sm ${text.length > MAX_ARTICLE_LENGTH ? "font-semibold text-danger" : "text-ink-faint"}`}
        >
          {inFigures(text.length)} of {inFigures(MAX_ARTICLE_LENGTH)} characters
        </output>
      </div>
    </div>
  );
}
