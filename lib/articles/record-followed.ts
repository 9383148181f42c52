import type { CommandContext } from "@/lib/boundary/command";
import type { PlannedPlace } from "@/lib/core/article/plan-revision";
import { claimLabel } from "@/lib/core/claim/claim";
import type { RevisedClaim } from "@/lib/db/revised-claims";

type Revised = { readonly articleId: string; readonly revision: number; readonly text: string };

const SENTENCES: Readonly<Record<PlannedPlace["state"], string>> = {
  anchored: "its words were edited",
  moved: "its words moved",
  changed: "its words changed",
  ambiguous: "its words stand in several places now",
  detached: "its words are no longer in the text",
};

/** Why a claim no longer is what it was, in words. */
export function reasonFor(place: Pick<PlannedPlace, "state" | "reason">): string {
  return place.reason ?? SENTENCES[place.state];
}

/**
 * Writes into the history what a newer text did to claims: another state of the anchor, or words that were edited in
 * nothing that matters. Claims that stand where they stood, on the words they had, have no line.
 */
export function recordFollowed(
  { record }: Pick<CommandContext, "record">,
  { articleId, revision, text }: Revised,
  claims: readonly RevisedClaim[],
): void {
  for (const { row, place } of claims) {
    const label = claimLabel(row.number);
    const words = {
      before: row.quote,
      after: place.place === "found" ? text.slice(place.start, place.end) : row.quote,
    };
    const about = { articleId, claimId: row.id, version: row.version + 1 };
    if (place.state !== "anchored" || row.anchorState !== "anchored") {
      const { state: to, reason } = place;
      record({
        type: "claim.followed",
        payload: { label, revision, from: row.anchorState, to, reason, ...words },
        ...about,
      });
    } else if (words.before !== words.after) {
      record({ type: "claim.anchor_edited", payload: { label, revision, ...words }, ...about });
    }
  }
}
