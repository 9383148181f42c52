import { Download } from "lucide-react";
import { buttonLook } from "@/app/_ui/button-look";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { EXPORT_OFFERS } from "@/lib/core/export/formats";

/** The files to take, each with what it is for and what it leaves out. */
export function ExportFormats({ filter, claims }: { filter: ClaimFilter; claims: number }) {
  if (claims === 0) {
    const filtered = Object.keys(filter).length > 0;
    return (
      <p className="font-medium">
        {filtered
          ? "Nothing to export: no claim matches. Take a filter away."
          : "Nothing to export yet: there is no claim."}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line border-t border-line">
      {EXPORT_OFFERS.map(({ key, label, help, without, query }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 last:pb-0">
          <div className="min-w-0 flex-1 basis-64">
            <h3 className="font-semibold">{label}</h3>
            <p className="text-ink-soft">{help}</p>
            <p className="text-sm text-ink-faint">{without}</p>
          </div>
          <a
            href={hrefWith("/api/v1/export", query, filter)}
            download
            aria-label={`Download: ${label}`}
            className={buttonLook("secondary", "md")}
          >
            <Download aria-hidden size={16} />
            Download
          </a>
        </li>
      ))}
    </ul>
  );
}
