import { StatusBadge } from "@/app/_ui/status-badge";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { VerdictLabel } from "@/lib/core/claim/verdict";
import type { ClaimView } from "@/lib/core/view/claim-view";

type FindingListProps = { claims: readonly ClaimView[]; scale: readonly VerdictLabel[] };

/** What was found of each claim, in the order of the text. */
export function FindingList({ claims, scale }: FindingListProps) {
  return (
    <section aria-labelledby="findings" className="read-findings mt-8 border-t border-line pt-5">
      <h2 id="findings" className="mb-3 font-serif text-xl font-semibold">
        What was found
      </h2>
      {claims.length === 0 && <p className="text-ink-soft">This text has no claim to check.</p>}
      <ol className="flex flex-col gap-3">
        {claims.map((claim) => (
          <Finding key={claim.id} claim={claim} scale={scale} />
        ))}
      </ol>
    </section>
  );
}

function Finding({ claim, scale }: { claim: ClaimView; scale: readonly VerdictLabel[] }) {
  const { label, status, text, verdict, attributionVerdict, verdictNote, correction, verified, anchor } = claim;
  return (
    <li
      id={label}
      className="grid break-inside-avoid grid-cols-[3.5rem_1fr] gap-x-2 scroll-mt-16 target:bg-accent-wash"
    >
      <a href={`#at-${label}`} className="figures text-sm font-semibold" aria-label={`${label}, back to its place`}>
        {label}
      </a>
      <div className="min-w-0">
        <p className="font-serif">{text}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <StatusBadge status={status} plain />
          {verified && <VerifiedBadge />}
          {verdict && <VerdictBadge verdict={verdict} scale={scale} plain />}
          {attributionVerdict && (
            <span className="inline-flex items-center gap-1.5">
              said: <VerdictBadge verdict={attributionVerdict} scale={scale} plain />
            </span>
          )}
          {!HOLDING_ANCHORS.includes(anchor.state) && <span>{ANCHOR_WORDS[anchor.state]}</span>}
          <span className="figures text-ink-soft">{sourcesInWords(claim.evidenceCount)}</span>
        </p>
        {verdictNote && <p className="mt-0.5 text-sm whitespace-pre-line text-ink-soft">{verdictNote}</p>}
        {correction && (
          <p className="mt-0.5 text-sm">
            Correction: <span className="font-serif">{correction}</span>
          </p>
        )}
      </div>
    </li>
  );
}

function sourcesInWords(count: number): string {
  if (count === 0) return "no evidence yet";
  return count === 1 ? "1 piece of evidence" : `${count} pieces of evidence`;
}
