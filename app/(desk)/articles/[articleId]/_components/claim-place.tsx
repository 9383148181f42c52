"use client";

import { Unlink } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { placesOf } from "@/app/(desk)/articles/[articleId]/_components/places-of";
import { editClaim, moveSpan } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useDetail } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";
import { HOLDING_ANCHORS, LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";

const MOST_PLACES = 6;
const AROUND = 36;

/** What became of the words of a claim in the present text, and the places that it can be put on. */
export function ClaimPlace({ claim }: { claim: ClaimView }) {
  if (HOLDING_ANCHORS.includes(claim.anchor.state) || claim.status === "dismissed") return null;
  const lost = LOST_ANCHORS.includes(claim.anchor.state);
  return (
    <section aria-label="Place in the text" data-hue="orange" className="mt-2.5 rounded-md bg-hue-wash px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2 text-hue-ink">
        <Unlink aria-hidden size={16} className="shrink-0" />
        <strong className="font-semibold">{ANCHOR_WORDS[claim.anchor.state]}</strong>
        {claim.anchor.reason && <span>{claim.anchor.reason}</span>}
      </p>
      {lost ? <Places claim={claim} /> : <Suggestion claim={claim} />}
    </section>
  );
}

/** What the engine would call the claim on its changed words, for whoever agrees. */
function Suggestion({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const suggestion = useDetail(claim.id)?.place.suggestion;
  if (!suggestion) return null;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...desk.store.review.me }, "claim:edit");
  return (
    <div className="mt-1.5 flex flex-wrap items-baseline gap-x-2">
      <span className="text-sm text-ink-soft">Its words would now be:</span>
      <span className="font-serif">{suggestion}</span>
      <Button
        size="sm"
        busy={busy}
        reason={allowed ? null : "Only checkers and editors change wordings."}
        onClick={() => run(() => editClaim(desk, claim, { text: suggestion }))}
      >
        Use this wording
      </Button>
    </div>
  );
}

function Places({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const keyOf = useKeyOf();
  const { busy, run } = useBusy();
  const { text, me } = desk.store.review;
  const found = useDetail(claim.id)?.place.candidates ?? [];
  const places = (found.length > 0 ? found : placesOf(text, claim.quote)).slice(0, MOST_PLACES);
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit");
  return (
    <div className="mt-1.5 flex flex-col gap-1.5">
      <p className="text-sm text-ink-soft">
        {claim.anchor.state === "detached"
          ? `Last seen in revision ${claim.anchor.revision}.`
          : "Its words could be meant in more than one place."}{" "}
        Select the right words in the text and press <Kbd>{keyOf("place")}</Kbd>
        {places.length > 0 ? ", or choose:" : ", or dismiss it if nothing says this any more."}
      </p>
      {places.map((place) => (
        <div key={place.start} className="flex items-stretch gap-1.5">
          <Button
            size="sm"
            className="h-auto min-w-0 flex-1 justify-start py-1.5 text-left whitespace-normal"
            busy={busy}
            reason={allowed ? null : "Only checkers and editors place claims."}
            onClick={() => run(() => moveSpan(desk, claim, place))}
          >
            <span className="font-serif font-normal">
              …{text.slice(Math.max(0, place.start - AROUND), place.start)}
              <mark className="bg-highlight text-ink">{text.slice(place.start, place.end)}</mark>
              {text.slice(place.end, place.end + AROUND)}…
            </span>
          </Button>
          <Button size="sm" variant="quiet" onClick={() => reveal(desk.store, place)}>
            Show
          </Button>
        </div>
      ))}
    </div>
  );
}
