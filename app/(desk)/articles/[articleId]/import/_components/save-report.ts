import { importReport } from "@/lib/core/claim-import/report-csv";
import type { ClaimImportView } from "@/lib/core/view/claim-import-view";

/** Hands the lines that do not fit to the browser as a file, made on this machine. */
export function saveReport(view: ClaimImportView): void {
  const address = URL.createObjectURL(new Blob([importReport(view)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "did-not-fit.csv";
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
