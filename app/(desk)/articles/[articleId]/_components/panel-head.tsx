"use client";

import { ArrowDown, ArrowUp, LocateFixed, Merge, Pencil, Scissors } from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import { PriorityBadge } from "@/app/_ui/priority-badge";
import { StatusBadge } from "@/app/_ui/status-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { ClaimFacts } from "@/app/(desk)/articles/[articleId]/_components/claim-facts";
import { ClaimHints } from "@/app/(desk)/articles/[articleId]/_components/claim-hints";
import { ClaimLapse } from "@/app/(desk)/articles/[articleId]/_components/claim-lapse";
import { ClaimPlace } from "@/app/(desk)/articles/[articleId]/_components/claim-place";
import { WordingEditor } from "@/app/(desk)/articles/[articleId]/_components/wording-editor";
import { requestRegroup } from "@/app/(desk)/articles/[articleId]/_store/request-regroup";
import { requestWording } from "@/app/(desk)/articles/[articleId]/_store/request-wording";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { usePlace } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** Number, status, wording, and what the engine or a person said about the claim. */
export function PanelHead({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { store } = desk;
  const keyOf = useKeyOf();
  const { opened } = usePlace();
  return (
    <div className="px-4 pt-3 pb-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="figures text-base font-semibold">{claim.label}</h2>
        <StatusBadge status={claim.status} />
        {claim.verified && <VerifiedBadge />}
        {claim.priority !== "normal" && <PriorityBadge priority={claim.priority} />}
        <span className="no-print ml-auto flex">
          <IconButton
            label={`Edit the wording (${keyOf("wording")})`}
            onClick={() => requestWording(desk)}
            icon={Pencil}
          />
          <IconButton
            label={`Split in two (${keyOf("split")})`}
            onClick={() => requestRegroup(desk, "split")}
            icon={Scissors}
          />
          <IconButton
            label={`Merge others into it (${keyOf("merge")})`}
            onClick={() => requestRegroup(desk, "merge")}
            icon={Merge}
          />
          <IconButton
            label={`Show in the text (${keyOf("show_in_text")})`}
            onClick={() => store.setPlace({ pane: "text" })}
            icon={LocateFixed}
          />
          <IconButton
            label={`Previous claim (${keyOf("previous")})`}
            onClick={() => stepTo(store, -1)}
            icon={ArrowUp}
          />
          <IconButton label={`Next claim (${keyOf("next")})`} onClick={() => stepTo(store, 1)} icon={ArrowDown} />
        </span>
      </div>
      {opened === "wording" ? (
        <WordingEditor claim={claim} />
      ) : (
        <p className="mt-2 font-serif text-lg leading-snug">{claim.text}</p>
      )}
      {claim.text !== claim.quote && (
        <p className="mt-1.5 border-l-2 border-line pl-2.5 font-serif text-sm text-ink-soft">“{claim.quote}”</p>
      )}
      <ClaimLapse id={claim.id} />
      <ClaimPlace claim={claim} />
      <ClaimHints id={claim.id} />
      <ClaimFacts claim={claim} />
    </div>
  );
}
