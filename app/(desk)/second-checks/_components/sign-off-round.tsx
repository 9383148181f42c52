"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { SafeLink } from "@/app/_ui/safe-link";
import { useSay } from "@/app/_ui/toast";
import { TwoFindings } from "@/app/(desk)/_claims/two-findings";
import { explainRefusal } from "@/lib/core/claim/status";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** Goes through the claims on which two people agree, one after the other: a look at each, and a sign-off of its own. */
export function SignOffRound({ checks }: { checks: readonly SecondCheckView[] }) {
  const router = useRouter();
  const [round, setRound] = useState<readonly SecondCheckView[] | null>(null);
  const [at, setAt] = useState(0);
  const current = round?.[at];
  const end = () => {
    setRound(null);
    router.refresh();
  };
  const next = () => (round && at + 1 < round.length ? setAt(at + 1) : end());
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setAt(0);
          setRound(checks);
        }}
      >
        Look at each and sign off
      </Button>
      {round && current && (
        <OneClaim key={current.id} check={current} place={`${at + 1} of ${round.length}`} onNext={next} onEnd={end} />
      )}
    </>
  );
}

type OneClaimProps = { check: SecondCheckView; place: string; onNext: () => void; onEnd: () => void };

function OneClaim({ check, place, onNext, onEnd }: OneClaimProps) {
  const say = useSay();
  const [claim, setClaim] = useState<ClaimDetail | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    void callApi<ClaimDetail>({ method: "GET", path: `/claims/${check.claim.id}`, signal: stop.signal }).then(
      (answer) => {
        if (stop.signal.aborted) return;
        if (answer.kind === "ok") setClaim(answer.value);
        else say(wordsOf(answer), "trouble");
      },
    );
    return () => stop.abort();
  }, [check, say]);
  const signOff = async () => {
    if (!claim) return;
    setBusy(true);
    const path = `/claims/${claim.id}/moves`;
    const answer = await callApi<ClaimDetail>({
      method: "POST",
      path,
      body: { move: "sign_off" },
      version: claim.version,
    });
    setBusy(false);
    if (answer.kind !== "ok") return say(wordsOf(answer), "trouble");
    say(`${claim.label} signed off.`);
    onNext();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onEnd()}
      width="wide"
      title={`${check.claim.label}, ${place}`}
      description={check.claim.articleTitle}
      footer={
        <>
          <Button variant="quiet" onClick={onNext}>
            Leave it for now
          </Button>
          <Button variant="primary" busy={busy} reason={whyNot(claim)} onClick={() => void signOff()}>
            Sign off and go on
          </Button>
        </>
      }
    >
      <p className="font-serif text-lg leading-snug">{check.claim.text}</p>
      {claim && claim.text !== claim.quote && (
        <p className="mt-1.5 border-l-2 border-line pl-2.5 font-serif text-sm text-ink-soft">“{claim.quote}”</p>
      )}
      <div className="mt-3">
        <TwoFindings check={check} />
      </div>
      {claim ? <Sources claim={claim} /> : <p className="mt-3 text-ink-faint">Fetching the evidence…</p>}
      {claim && whyNot(claim) && <p className="mt-3 text-sm font-medium text-danger">{whyNot(claim)}</p>}
    </Dialog>
  );
}

function Sources({ claim }: { claim: ClaimDetail }) {
  const live = claim.evidence.filter((one) => one.withdrawnAt === null);
  return (
    <ul className="mt-3 flex flex-col gap-2" aria-label="Evidence">
      {live.map(({ id, source, excerpt }) => (
        <li key={id}>
          <p className="font-semibold">
            {source.url ? <SafeLink href={source.url}>{source.title}</SafeLink> : source.title}
          </p>
          {excerpt && <blockquote className="border-l-2 border-line pl-2.5 font-serif">“{excerpt}”</blockquote>}
        </li>
      ))}
      {live.length === 0 && <li className="text-ink-soft">No source stands for this claim.</li>}
    </ul>
  );
}

function whyNot(claim: ClaimDetail | null): string | null {
  if (!claim) return "One moment…";
  if (claim.openMoves.includes("sign_off")) return null;
  if (claim.status !== "awaiting_sign_off") return explainRefusal("not_from_here");
  if (claim.openBlockingThreads > 0) return explainRefusal("blocking_thread_open");
  return "You cannot sign this one off: you had a part in it, wrote the article, or it lost its place.";
}
