"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { inFigures } from "@/app/_ui/number";
import type { HistoryReport } from "@/lib/history/queries";

/** Reads the whole history again and says whether it is as it was written. */
export function VerifyButton() {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const verify = async () => {
    setBusy(true);
    const answer = await callApi<HistoryReport>({ method: "GET", path: "/history/verify" });
    setBusy(false);
    setWords(answer.kind === "ok" ? inWords(answer.value) : wordsOf(answer));
  };
  return (
    <>
      <Button busy={busy} onClick={verify}>
        <ShieldCheck aria-hidden size={16} />
        {busy ? "Reading all of it…" : "Verify"}
      </Button>
      <Dialog
        open={words !== null}
        onOpenChange={(open) => !open && setWords(null)}
        title="Is the history whole?"
        footer={
          <Button variant="primary" onClick={() => setWords(null)}>
            Close
          </Button>
        }
      >
        <p className="[overflow-wrap:anywhere]">{words}</p>
      </Dialog>
    </>
  );
}

function inWords(report: HistoryReport): string {
  if (!report.ok) {
    return `No. Line ${inFigures(report.line)}${report.eventId ? ` (event ${report.eventId})` : ""} is the first that is not as it was written. Tell whoever runs this machine, and keep the exports of earlier days: they name what the history was.`;
  }
  const head = report.head ? ` Keep this outside: it ends with ${report.head.line}:${report.head.hash}.` : "";
  return `Yes: ${inFigures(report.lines)} lines, each bound to the one before.${head}`;
}
