import { counted, inFigures } from "@/app/_ui/number";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";

type ExportCountProps = { filter: ClaimFilter; count: { claims: number; verified: number }; all: number };

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
        Articles that you may not see are never in it, and confidential sources are named by number only.
      </p>
    </div>
  );
}
