import { counted } from "@/app/_ui/number";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { TakeExport } from "@/app/(desk)/exports/_parts/take-export";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { HOURS_TO_TAKE, LARGE_EXPORT } from "@/lib/core/export/export-job";
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
    <>
      {count.claims >= LARGE_EXPORT && (
        <p className="mb-3 font-medium">
          A list of this size is prepared in the background: ask for it, go on with your work, and take the file within
          {` ${HOURS_TO_TAKE} `}hours.
        </p>
      )}
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
            <Take offer={offer} filter={filter} claims={count.claims} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The download, or what is needed first. */
function Take({ offer, filter, claims }: { offer: ExportOffer; filter: ClaimFilter; claims: number }) {
  if (offer.scope === "article" && filter.article === undefined) {
    return <p className="text-sm font-medium">Choose one article above to take this.</p>;
  }
  return (
    <TakeExport
      href={hrefWith("/api/v1/export", offer.query, filter)}
      label={offer.label}
      request={{ ...offer.query, ...filter }}
      large={claims >= LARGE_EXPORT}
    />
  );
}

/** How much of the list a format takes that does not take all of it. */
function holds(format: ExportOffer["format"], count: ExportCount): string {
  if (format === "claim_review") return `Now in it: ${counted(count.reviews, "claim")}.`;
  if (format === "csl_json" || format === "bibtex") return `Now in it: ${counted(count.sources, "source")}.`;
  return "";
}
