import { counted, inFigures } from "@/app/_ui/number";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ExportCount as Counts } from "@/lib/core/view/export-view";

type ExportCountProps = { filter: ClaimFilter; count: Counts; all: number };

/** How many claims the file will hold, how many of them are verified, and how many stay out. */
export function ExportCount({ filter, count, all }: ExportCountProps) {
  const left = all - count.claims;
  const unverified = count.claims - count.verified;
  return (
    <div role="status" className="mb-4">
      <p className="text-lg">
        <CountLink
          count={count.claims}
          href={hrefWith("/claims", filter)}
          label="claims in this export"
          className="text-xl"
        />{" "}
        {count.claims === 1 ? "claim" : "claims"},{" "}
        <CountLink
          count={count.verified}
          href={hrefWith("/claims", filter, { verified: true })}
          label="verified claims in this export"
          className="text-xl"
        />{" "}
        verified
      </p>
      <p className="text-ink-soft">
        {left === 0
          ? "No claim that you may see is left out. "
          : `The filter leaves out ${inFigures(left)} of ${counted(all, "claim")}. `}
        {unverified > 0 &&
          `${counted(unverified, "claim")} in it ${unverified === 1 ? "is" : "are"} not verified; the file says so of each. `}
        {!filter.status &&
          !filter.verified &&
          count.claims > 0 &&
          "Dismissed and proposed claims are in it unless you choose a status. "}
        Articles that you may not see are never in it.
      </p>
      <Notices count={count} />
    </div>
  );
}

/** What every file marks, and what no file for readers holds. Said before the file is made, with the counts. */
function Notices({ count }: { count: Counts }) {
  const { overridden, lapsed, confidential, embargoed, restricted } = count;
  const notices = [
    overridden > 0 &&
      `${counted(overridden, "claim")} with an overridden evidence policy: every file gives the reason.`,
    lapsed > 0 && `${counted(lapsed, "claim")} whose sign-off has lapsed: every file says so.`,
    confidential > 0 &&
      `${counted(confidential, "confidential source")}: a number in every file, absent from lists of sources.`,
    embargoed > 0 &&
      `${counted(embargoed, "claim")} of articles under embargo: in files for the desk, never in ClaimReviews.`,
    restricted > 0 &&
      `${counted(restricted, "claim")} of restricted articles: in files for the desk, never in ClaimReviews.`,
  ].filter((notice) => notice !== false);
  if (notices.length === 0) return null;
  return (
    <ul aria-label="Marked or left out" className="mt-2 list-disc space-y-1 pl-5 text-sm">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}
