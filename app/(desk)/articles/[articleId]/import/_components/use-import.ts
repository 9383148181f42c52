import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import type { ClaimImportView } from "@/lib/core/view/claim-import-view";

/** Places that a person chose, by the line of the file. */
export type ChosenPlaces = ReadonlyMap<number, { readonly start: number; readonly end: number }>;

type Brought = { readonly csv: string; readonly filename: string | null; readonly chosen: ChosenPlaces };

/** Sends a table to the server, to be looked at or to be added, and holds what came back with the table it was of. */
export function useImport(articleId: string) {
  const [view, setView] = useState<ClaimImportView | null>(null);
  const [of, setOf] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async (what: "preview" | "add", { csv, filename, chosen }: Brought): Promise<boolean> => {
    setBusy(true);
    setTrouble(null);
    const body = {
      csv,
      ...(filename === null ? {} : { filename }),
      // Places mean nothing in another text than the one that they were chosen in.
      ...(chosen.size > 0 && view ? { revision: view.revision } : {}),
      places: [...chosen].map(([line, { start, end }]) => ({ line, start, end })),
    };
    const path = `/articles/${articleId}/claims/import${what === "preview" ? "?preview=true" : ""}`;
    const answer = await callApi<ClaimImportView>({ method: "POST", path, body });
    setBusy(false);
    if (answer.kind === "ok") {
      setView(answer.value);
      setOf(csv);
      return true;
    }
    if (what === "preview") setView(null);
    setTrouble(wordsOf(answer));
    return false;
  };
  return { view, of, busy, trouble, send };
}
