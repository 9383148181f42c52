"use client";

import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { MOVE_WORDS } from "@/app/_words/claim-words";
import { MOVE_KEY_NAMES, MOVE_ORDER } from "@/app/(desk)/articles/[articleId]/_store/move-keys";
import { requestMove } from "@/app/(desk)/articles/[articleId]/_store/request-move";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useClaim, useDetail } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { mayOverride, whyNot } from "@/app/(desk)/articles/[articleId]/_store/why-not";
import { type ClaimMove, movesFrom } from "@/lib/core/claim/status";

/** The moves that lead on from where the claim stands. What cannot be done now says why. */
export function MoveBar({ id }: { id: string }) {
  const desk = useDesk();
  const claim = useClaim(id);
  const detail = useDetail(id);
  const { busy, run } = useBusy();
  const keyOf = useKeyOf();
  if (!claim) return null;
  const moves = MOVE_ORDER.filter((move) => movesFrom(claim.status).includes(move));
  const reasonFor = (move: ClaimMove): string | null => {
    if (claim.openMoves.includes(move)) return null;
    if (!detail) return "One moment…";
    if (move === "submit" && mayOverride(detail, desk.store.review)) return null;
    return whyNot(detail, move, desk.store.review);
  };
  const first = moves[0];
  const firstReason = first ? reasonFor(first) : null;
  return (
    <fieldset className="no-print border-t border-line bg-surface px-4 py-2.5">
      <legend className="sr-only">Moves of {claim.label}</legend>
      <div className="flex flex-wrap gap-2">
        {moves.map((move) => (
          <Button
            key={move}
            size="sm"
            variant={move === first ? "primary" : "secondary"}
            reason={reasonFor(move)}
            busy={busy}
            onClick={() => run(() => requestMove(desk, id, move))}
          >
            {MOVE_WORDS[move]}
            <span className="hidden md:inline">
              <Kbd>{keyOf(MOVE_KEY_NAMES[move])}</Kbd>
            </span>
          </Button>
        ))}
      </div>
      {first && firstReason && (
        <p className="mt-1.5 text-sm text-ink-soft">
          {MOVE_WORDS[first]}: {firstReason}
        </p>
      )}
    </fieldset>
  );
}
