"use client";

import { FileUp } from "lucide-react";
import { FileButton } from "@/app/_ui/file-button";
import { TextareaField } from "@/app/_ui/textarea-field";
import { decodeTable } from "@/app/(desk)/articles/[articleId]/import/_components/decode-table";

type TableInputProps = {
  text: string;
  /** Told of new words; with the file's name where they come from a file. */
  onChange: (text: string, filename: string | null) => void;
};

/** The table itself, from a file or pasted. */
export function TableInput({ text, onChange }: TableInputProps) {
  const readFile = async (file: File) => onChange(decodeTable(await file.arrayBuffer()), file.name);
  return (
    <div className="flex flex-col gap-2">
      <FileButton accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" onFile={readFile}>
        <FileUp aria-hidden size={16} />
        Choose a CSV file
      </FileButton>
      <TextareaField
        label="The table"
        hint="The first line names the columns. quote is needed; claim_text, claim_types, priority, claimant and attribution_mode are taken over; prefix, suffix or start decide between several places."
        value={text}
        onChange={(event) => onChange(event.target.value, null)}
        spellCheck={false}
        className="h-40 max-h-[50vh] field-sizing-fixed font-mono text-sm"
        placeholder={"quote,claim_text,priority\nThe bridge cost 4.2 million,The bridge cost 4.2 million dollars,high"}
      />
    </div>
  );
}
