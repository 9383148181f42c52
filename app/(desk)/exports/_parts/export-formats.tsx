import { Download } from "lucide-react";
import { buttonLook } from "@/app/_ui/button-look";
import { counted } from "@/app/_ui/number";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { EXPORT_OFFERS, type ExportOffer } from "@/lib/core/export/formats";
import type { ExportCount } from "@/lib/core/view/export-view";

/** The files to take, each with what it is for and what it leaves out. */
export function ExportFormats({ filter, count }: { filter: ClaimFilter; count: ExportCount }) {
  if (count.claims === 0) {
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
      {EXPORT_OFFERS.map((offer) => (
        <li key={offer.key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 last:pb-0">
          <div className="min-w-0 flex-1 basis-64">
            <h3 className="font-semibold">{offer.label}</h3>
            <p className="text-ink-soft">{offer.help}</p>
            <p className="text-sm text-ink-faint">
              {offer.without} {holds(offer.format, count)}
            </p>
          </div>
          <Take offer={offer} filter={filter} />
        </li>
      ))}
    </ul>
  );
}

/** The download, or what is needed first. */
function Take({ offer, filter }: { offer: ExportOffer; filter: ClaimFilter }) {
  if (offer.scope === "article" && filter.article === undefined) {
    return <p className="text-sm font-medium">Choose one article above to take this.</p>;
  }
  return (
    <a
      href={hrefWith("/api/v1/export", offer.query, filter)}
      download
      aria-label={`Download: ${offer.label}`}
      className={buttonLook("secondary", "md")}
    >
      <Download aria-hidden size={16} />
      Download
    </a>
  );
}

/** How much of the list a format takes that does not take all of it. */
function holds(format: ExportOffer["format"], count: ExportCount): string {
  if (format === "claim_review") return `Now in it: ${counted(count.reviews, "claim")}.`;
  if (format === "csl_json" || format === "bibtex") return `Now in it: ${counted(count.sources, "source")}.`;
  return "";
}
