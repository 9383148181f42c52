import { Badge } from "@/app/_ui/badge";
import type { Hue } from "@/app/_ui/hue";
import { StatusBadge } from "@/app/_ui/status-badge";
import { FATE_WORDS } from "@/app/_words/revision-words";
import type { PlannedClaimView } from "@/lib/core/view/revision-view";

/** One claim in the newer text: what becomes of it and why, and its words before and after where they differ. */
export function PlannedClaim({ claim, hue }: { claim: PlannedClaimView; hue: Hue }) {
  const differs = claim.to === null || claim.to.quote !== claim.from.quote;
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="figures text-sm font-semibold">{claim.label}</span>
        <Badge hue={hue}>{FATE_WORDS[claim.fate]}</Badge>
        <StatusBadge status={claim.status} plain />
        {claim.lapses && (
          <Badge hue="red">{claim.status === "signed_off" ? "Sign-off lapses" : "Submission lapses"}</Badge>
        )}
        {claim.reason && <strong className="font-semibold">{claim.reason}</strong>}
        {claim.edited && !claim.reason && (
          <span className="text-sm text-ink-soft">Edited in nothing that matters.</span>
        )}
      </p>
      <p className="mt-1">{claim.text}</p>
      {differs && (
        <dl className="mt-1 grid gap-x-4 gap-y-1 font-serif text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="font-sans text-ink-faint">Before</dt>
          <dd>“{claim.from.quote}”</dd>
          <dt className="font-sans text-ink-faint">Now</dt>
          <dd>{claim.to ? `“${claim.to.quote}”` : placesInWords(claim)}</dd>
        </dl>
      )}
    </li>
  );
}

function placesInWords({ candidates }: PlannedClaimView): string {
  if (candidates.length === 0) return "Not in the text any more. It is kept and listed.";
  return `It could be ${candidates.map(({ quote }) => `“${quote}”`).join(" or ")}. You choose after saving.`;
}
