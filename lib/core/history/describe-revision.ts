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
      return `brought revision ${revision}${told}: ${counts.changed} claims changed, ${counts.lost} lost, ${counts.ambiguous} ambiguous, ${counts.lapsing} lapsed, ${counts.proposed} proposed`;
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
