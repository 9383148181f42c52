"use client";

import { AlarmClock, CheckSquare, FileText, Lock, MessageCircle, Quote, Unlink } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import { counted } from "@/app/_ui/number";
import { PriorityBadge } from "@/app/_ui/priority-badge";
import { StatusBadge } from "@/app/_ui/status-badge";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { VerifiedBadge } from "@/app/_ui/verified-badge";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { useIsChosen } from "@/app/(desk)/_bulk/use-choice";
import { OthersMark } from "@/app/(desk)/articles/[articleId]/_components/others-mark";
import { isOverdue } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { useClaim, useIsSelected, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";

type ClaimRowProps = { id: string; place: number; of: number };

/** One claim of the list: number, wording, where it stands. */
export const ClaimRow = memo(function ClaimRow({ id, place, of }: ClaimRowProps) {
  const store = useReviewStore();
  const claim = useClaim(id);
  const selected = useIsSelected(id);
  const chosen = useIsChosen(store.choice, id);
  if (!claim) return null;
  const open = (event: MouseEvent) => {
    // As in every list of files: with Ctrl one more is chosen, with Shift all from the last one to here.
    if (event.ctrlKey || event.metaKey) return store.choice.toggle(id);
    if (event.shiftKey) return store.choice.extend(id, store.listed());
    store.select(id);
    store.setPlace({ pane: "claim" });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the list around it
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
    <div
      id={`row-${id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      onClick={open}
      className={cx(
        "cursor-pointer border-b border-l-3 border-line py-2 pr-3 pl-3",
        selected ? "border-l-accent bg-accent-wash" : "border-l-transparent hover:bg-paper",
      )}
    >
      <div className="flex items-center gap-2">
        {chosen && <CheckSquare aria-label="Chosen:" size={14} className="shrink-0 text-accent" />}
        <span className="figures text-xs font-semibold text-ink-faint">{claim.label}</span>
        <StatusBadge status={claim.status} plain />
        {!HOLDING_ANCHORS.includes(claim.anchor.state) && (
          <Badge hue="orange" icon={Unlink} plain title={claim.anchor.reason ?? undefined}>
            {ANCHOR_WORDS[claim.anchor.state]}
          </Badge>
        )}
        {isOverdue(claim) && (
          <Badge hue="red" icon={AlarmClock} plain>
            Overdue
          </Badge>
        )}
        <span className="ml-auto flex items-center gap-2">
          <OthersMark id={id} />
          {claim.priority === "high" && <PriorityBadge priority="high" />}
          <Marks claim={claim} />
        </span>
      </div>
      <p className="mt-0.5 line-clamp-2 leading-snug">{claim.text}</p>
      <Outcome claim={claim} />
    </div>
  );
});

function Outcome({ claim }: { claim: ClaimView }) {
  const store = useReviewStore();
  const { assignee, attribution, verdict, verified } = claim;
  // A wording that names the speaker needs no second naming.
  const speaker = attribution.claimant && !claim.text.includes(attribution.claimant) ? attribution.claimant : null;
  if (!verdict && !assignee && !speaker) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
      {verified && <VerifiedBadge />}
      {verdict && <VerdictBadge verdict={verdict} scale={store.review.verdictScale} plain />}
      {speaker && (
        <span className="flex max-w-44 items-center gap-1">
          <Quote aria-label="Said by" size={11} className="shrink-0" />
          <span className="truncate">{speaker}</span>
        </span>
      )}
      {assignee && <span className="ml-auto truncate">{assignee.name}</span>}
    </p>
  );
}

function Marks({ claim }: { claim: ClaimView }) {
  const marks = [
    { Icon: Lock, count: claim.openBlockingThreads, one: "blocking thread" },
    { Icon: MessageCircle, count: claim.openThreads, one: "open thread" },
    { Icon: FileText, count: claim.evidenceCount, one: "piece of evidence", more: "pieces of evidence" },
  ];
  return marks
    .filter(({ count }) => count > 0)
    .map(({ Icon, count, one, more }) => (
      <span
        key={one}
        title={counted(count, one, more)}
        className="figures inline-flex items-center gap-0.5 text-xs text-ink-faint"
      >
        <Icon aria-hidden size={13} />
        <span aria-hidden>{count}</span>
        <span className="sr-only">{counted(count, one, more)}</span>
      </span>
    ));
}
