import type { RevisionEvent } from "@/lib/core/history/revision-events";

const STATES: Readonly<Record<string, string>> = {
  anchored: "stands on its words",
  moved: "moved with its words",
  changed: "stands on changed words",
  ambiguous: "could stand in several places",
  detached: "lost its words",
};

/** Says a line about newer texts in words. */
export function describeRevision(event: RevisionEvent): string {
  switch (event.type) {
    case "article.revised": {
      const { revision, note, counts } = event.payload;
      const told = note ? ` (${note})` : "";
      return `brought revision ${revision}${told}: ${whatBecameOf(counts)}`;
    }
    case "claim.followed": {
      const { label, revision, to, reason } = event.payload;
      return `${label} ${STATES[to] ?? to} in revision ${revision}${reason ? `: ${reason}` : ""}`;
    }
    case "claim.anchor_edited":
      return `the words of ${event.payload.label} were edited in revision ${event.payload.revision}, in nothing that matters`;

    default:
      return ofText(event);
  }
}

type RevisionCounts = Extract<RevisionEvent, { type: "article.revised" }>["payload"]["counts"];

/** What became of the claims, as far as anything did. */
function whatBecameOf({ changed, lost, ambiguous, lapsing, proposed }: RevisionCounts): string {
  const parts = [
    changed > 0 && `${changed} changed`,
    lost > 0 && `${lost} lost`,
    ambiguous > 0 && `${ambiguous} uncertain`,
    lapsing > 0 && `${lapsing} lapsed`,
    proposed > 0 && `${proposed} new`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "every claim stands as it was";
}

type TextEvent = Extract<RevisionEvent, { type: "article.moved" | `dismissal.${string}` | `segment.${string}` }>;

function ofText(event: TextEvent): string {
  switch (event.type) {
    case "article.moved": {
      const { from, to, reason } = event.payload;
      return `moved the article from ${from} to ${to}${reason ? ` (${reason})` : ""}`;
    }
    case "dismissal.made":
      return `dismissed "${short(event.payload.quote)}" (${event.payload.reason.replaceAll("_", " ")})`;
    case "dismissal.withdrawn":
      return `no longer dismissed "${short(event.payload.quote)}"`;
    case "dismissal.ended":
      return `"${short(event.payload.quote)}" is not dismissed in revision ${event.payload.revision}: its words changed`;
    case "segment.changed":
      return `took "${short(event.payload.quote)}" for ${event.payload.to.replaceAll("_", " ")}, not ${event.payload.from.replaceAll("_", " ")}`;
  }
}

function short(quote: string): string {
  const characters = [...quote];
  return characters.length > 100 ? `${characters.slice(0, 99).join("")}…` : quote;
}
