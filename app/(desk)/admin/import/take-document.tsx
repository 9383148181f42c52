"use client";

import { FileInput } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { FileButton } from "@/app/_ui/file-button";
import { counted, inFigures } from "@/app/_ui/number";
import { TextLink } from "@/app/_ui/text-link";
import type { DocumentReport } from "@/lib/core/view/document-report";

const MOST_BYTES = 64 * 1_024 * 1_024;

/** Why a file cannot be taken in, in words; null when it can. */
function whyNot(file: File | null): string | null {
  if (!file) return "Choose the file of a JSON export first.";
  if (file.size <= MOST_BYTES) return null;
  return `${file.name} has ${inFigures(file.size)} bytes; take it in with the command line.`;
}

/** Chooses the file of a JSON export and takes it in. */
export function TakeDocument() {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState<DocumentReport | null>(null);
  const reason = whyNot(file);

  const take = async () => {
    if (!file) return;
    setBusy(true);
    setTrouble(null);
    const answer = await callApi<DocumentReport>({
      method: "POST",
      path: "/documents",
      body: { text: await file.text() },
    });
    setBusy(false);
    if (answer.kind !== "ok") return setTrouble(wordsOf(answer));
    setDone(answer.value);
    router.refresh();
  };

  if (done) {
    return (
      <p role="status">
        {counted(done.articles, "article")}, {counted(done.claims, "claim")} and {counted(done.sources, "source")} are
        here now. <TextLink href="/articles">Go to the articles</TextLink>
      </p>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <span className="flex flex-wrap items-center gap-3">
        <FileButton accept=".json,application/json" onFile={setFile}>
          <FileInput aria-hidden size={16} />
          Choose a JSON export
        </FileButton>
        <span className="text-ink-soft [overflow-wrap:anywhere]">{file?.name}</span>
      </span>
      {trouble && (
        <p role="alert" className="font-medium text-danger">
          {trouble}
        </p>
      )}
      <Button variant="primary" busy={busy} reason={reason} onClick={take}>
        {busy ? "Taking it in …" : "Take it in"}
      </Button>
      {reason && file && <p className="text-sm text-ink-soft">{reason}</p>}
    </div>
  );
}
