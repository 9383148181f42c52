import type { NewerText } from "@/lib/articles/read-newer-text";
import { reasonFor } from "@/lib/articles/record-followed";
import { isCheckable } from "@/lib/core/article/checkable-segments";
import type { PlannedPlace } from "@/lib/core/article/plan-revision";
import type { AnchorState } from "@/lib/core/claim/claim";
import { claimLabel, HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { Span } from "@/lib/core/text/span";
import type { Fate, Passage, PlannedClaimView, RevisionPlanView } from "@/lib/core/view/revision-view";
import type { StandingRow } from "@/lib/db/standings";
import { sha256 } from "@/lib/platform/hash";

const FATES: Readonly<Record<AnchorState, Fate>> = {
  anchored: "kept",
  moved: "moved",
  changed: "changed",
  ambiguous: "ambiguous",
  detached: "lost",
};

type Shown = { readonly text: string; readonly preview: boolean; readonly version: number };

/** What a newer text does to an article, as screens and API see it. */
export function showPlan(newer: NewerText, { text, preview, version }: Shown): RevisionPlanView {
  const rows = new Map(newer.standings.map((row) => [row.id, row]));
  const claims = newer.plan.places.flatMap((place) => {
    const row = rows.get(place.id);
    return row ? [showClaim(row, place, text)] : [];
  });
  const passage = (span: Span) => passageOf(text, span);
  const setAside = newer.found.segments.filter((segment) => !isCheckable(segment.kind));
  return {
    preview,
    version,
    revision: {
      number: newer.before.ordinal + 1,
      sha256: sha256(text),
      length: text.length,
      notExtracted: newer.found.notExtracted,
    },
    previous: { number: newer.before.ordinal, length: newer.before.text.length },
    counts: { ...countsOf(claims), proposed: newer.plan.proposals.length, setAside: setAside.length },
    claims: claims.sort((a, b) => a.number - b.number),
    proposals: newer.plan.proposals.map(({ claim }) => ({
      ...passage(claim),
      text: claim.text,
      types: claim.types,
      priority: claim.priority,
    })),
    setAside: setAside.map((segment) => ({ ...passage(segment), kind: segment.kind })),
    diff: preview ? [...(newer.plan.diff ?? [])] : null,
  };
}

function showClaim(row: StandingRow, place: PlannedPlace, text: string): PlannedClaimView {
  const holds = HOLDING_ANCHORS.includes(place.state);
  const to = {
    ...passageOf(text, place),
    spans: place.spans.length > 1 ? place.spans.map(({ start, end }): [number, number] => [start, end]) : [],
  };
  return {
    id: row.id,
    number: row.number,
    label: claimLabel(row.number),
    status: row.status,
    text: row.text,
    fate: FATES[place.state],
    state: place.state,
    edited: place.edited,
    lapses: !holds && LAPSING_STATUSES.includes(row.status),
    reason: holds ? place.reason : reasonFor(place),
    changes: [...place.changes],
    from: { start: row.start, end: row.end, quote: row.quote },
    to: place.place === "found" ? to : null,
    candidates: place.candidates.map((span) => passageOf(text, span)),
    suggestion: place.suggestion === row.text ? null : place.suggestion,
  };
}

function countsOf(claims: readonly PlannedClaimView[]) {
  const live = claims.filter((claim) => claim.status !== "dismissed");
  const of = (fate: Fate) => live.filter((claim) => claim.fate === fate).length;
  return {
    kept: of("kept"),
    edited: live.filter((claim) => claim.edited && HOLDING_ANCHORS.includes(claim.state)).length,
    moved: of("moved"),
    changed: of("changed"),
    ambiguous: of("ambiguous"),
    lost: of("lost"),
    dismissed: claims.length - live.length,
    lapsing: live.filter((claim) => claim.lapses).length,
  };
}

function passageOf(text: string, { start, end }: Span): Passage {
  return { start, end, quote: text.slice(start, end) };
}
