import { Quote } from "lucide-react";
import { ATTRIBUTION_WORDS } from "@/app/_words/claim-words";
import type { AttributionMode } from "@/lib/core/extract/claim-type";
import type { ClaimView } from "@/lib/core/view/claim-view";

function modeWords(mode: string): string {
  // A mode that a newer engine knows and this screen does not is shown as it is.
  return ATTRIBUTION_WORDS[mode as AttributionMode] ?? mode;
}

/** Whether somebody else said it: then there are two questions. */
export function isAttributed(claim: ClaimView): boolean {
  return claim.attribution.mode !== "outlet_voice";
}

/** Who says so, and how. */
export function Claimant({ claim }: { claim: ClaimView }) {
  if (!isAttributed(claim)) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-ink-soft">
      <Quote aria-hidden size={14} className="mt-0.5 shrink-0" />
      <span>
        {modeWords(claim.attribution.mode)}:{" "}
        <strong className="font-semibold text-ink">{claim.attribution.claimant ?? "speaker not named"}</strong>
        {claim.attribution.cue && ` (“${claim.attribution.cue}”)`}
      </span>
    </p>
  );
}
