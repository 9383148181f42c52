"use client";

import { ArrowRight, Check, Pencil, Scissors, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { TriageClaim } from "@/app/(desk)/articles/[articleId]/_components/triage-claim";
import { TriageEnd } from "@/app/(desk)/articles/[articleId]/_components/triage-end";
import { TriageReasons } from "@/app/(desk)/articles/[articleId]/_components/triage-reasons";
import { useTriage } from "@/app/(desk)/articles/[articleId]/_components/use-triage";
import { requestRegroup } from "@/app/(desk)/articles/[articleId]/_store/request-regroup";
import { requestWording } from "@/app/(desk)/articles/[articleId]/_store/request-wording";
import type { TriageCount } from "@/app/(desk)/articles/[articleId]/_store/triage";
import {
  acceptUp,
  endTriage,
  skipUp,
  stepInWords,
  takeLastBack,
} from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { usePlace, useSelectedClaim } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** A round through the proposed claims: one at a time, each decided by one key, with a count and an end. */
export function TriagePanel() {
  const desk = useDesk();
  const claim = useSelectedClaim();
  const { count, last, unsaved } = useTriage();
  useStayUntilSaved(unsaved);
  const { goal, turn } = usePlace();
  const frame = useRef<HTMLDivElement>(null);
  const over = count.looked === count.total;

  useEffect(() => {
    if (goal !== null && turn > 0) frame.current?.querySelector<HTMLElement>(`[data-goal="${goal}"]`)?.focus();
  }, [goal, turn]);

  return (
    <section ref={frame} aria-label="Proposed claims, one by one" className="flex h-full min-h-0 flex-col bg-surface">
      <Head count={count} unsaved={unsaved} />
      <p role="status" className="sr-only">
        {claim && !over ? `${claim.label}: ${claim.text}` : ""}
      </p>
      <ScrollRegion label="The claim that is up" className="min-h-0 flex-1 px-4 py-3" data-goal="panel">
        {over || !claim ? <TriageEnd count={count} /> : <TriageClaim claim={claim} />}
        {!over && claim && <Steps />}
      </ScrollRegion>
      <div className="no-print flex min-h-12 flex-wrap items-center gap-2 border-t border-line px-4 py-2">
        <LastStep words={last ? stepInWords(last) : null} onBack={() => takeLastBack(desk)} />
      </div>
    </section>
  );
}

/** Asks before the window is closed on steps that are still on their way. */
function useStayUntilSaved(unsaved: number) {
  useEffect(() => {
    if (unsaved === 0) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [unsaved]);
}

const MENTIONED_FROM = 3;

function Head({ count, unsaved }: { count: TriageCount; unsaved: number }) {
  const desk = useDesk();
  return (
    <div className="border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex items-center gap-2">
        <h2 className="text-base font-semibold">Proposed claims</h2>
        <span className="ml-auto text-sm text-ink-faint">
          {unsaved >= MENTIONED_FROM && `${unsaved} being saved …`}
        </span>
        <Button size="sm" variant="quiet" onClick={() => endTriage(desk)}>
          End <Kbd>Esc</Kbd>
        </Button>
      </div>
      <p role="status" className="figures text-sm text-ink-soft">
        {count.looked} of {count.total} looked at, {count.dismissed} dismissed
      </p>
      <progress className="triage-bar mt-1.5" max={count.total} value={count.looked} aria-label="Looked at" />
    </div>
  );
}

function Steps() {
  const desk = useDesk();
  const keyOf = useKeyOf();
  return (
    <div className="no-print mt-4">
      <div className="grid grid-cols-2 gap-2">
        <Button variant="primary" onClick={() => acceptUp(desk)}>
          <Check aria-hidden size={16} /> Accept <Kbd>{keyOf("accept")}</Kbd>
        </Button>
        <Button onClick={() => skipUp(desk, 1)}>
          <ArrowRight aria-hidden size={16} /> Later <Kbd>{keyOf("next")}</Kbd>
        </Button>
        <Button onClick={() => requestWording(desk)}>
          <Pencil aria-hidden size={16} /> Edit <Kbd>{keyOf("wording")}</Kbd>
        </Button>
        <Button onClick={() => requestRegroup(desk, "split")}>
          <Scissors aria-hidden size={16} /> Split <Kbd>{keyOf("split")}</Kbd>
        </Button>
      </div>
      <TriageReasons />
    </div>
  );
}

function LastStep({ words, onBack }: { words: string | null; onBack: () => void }) {
  const keyOf = useKeyOf();
  if (words === null) return <p className="text-sm text-ink-faint">What you decide can be taken back here.</p>;
  return (
    <>
      <p className="min-w-0 flex-1 truncate text-sm text-ink-soft">{words}.</p>
      <Button size="sm" onClick={onBack}>
        <Undo2 aria-hidden size={15} /> Take back <Kbd>{keyOf("take_back")}</Kbd>
      </Button>
    </>
  );
}
