"use client";

import { EyeOff, Scale, UserCheck } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import { TwoFindings } from "@/app/(desk)/_claims/two-findings";
import { FindingForm } from "@/app/(desk)/articles/[articleId]/_components/finding-form";
import { SecondCheckAsk } from "@/app/(desk)/articles/[articleId]/_components/second-check-ask";
import { SecondCheckOff } from "@/app/(desk)/articles/[articleId]/_components/second-check-off";
import { decideCheck, takeCheck } from "@/app/(desk)/articles/[articleId]/_store/second-check-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** The second verdict on a claim: asked for, waited for, held against the first, decided. */
export function SecondCheck({ claim }: { claim: ClaimDetail }) {
  const { check } = claim;
  const settled = check && (check.state === "agreed" || check.state === "adjudicated");
  return (
    <section aria-label="Second check">
      <h3 className="mb-1.5 text-sm font-semibold">Second check</h3>
      {check?.state === "waiting" && <Waiting check={check} />}
      {check?.state === "disagreed" && <Dispute claim={claim} check={check} />}
      {settled && <TwoFindings check={check} />}
      {settled && claim.secondCheck !== "settled" && (
        <p className="mt-1.5 text-sm text-ink-soft">
          The verdict was changed since: nobody has checked it a second time.
        </p>
      )}
      {claim.secondCheck === "none" && <Ask claim={claim} />}
    </section>
  );
}

function Ask({ claim }: { claim: ClaimDetail }) {
  const [asking, setAsking] = useState(false);
  const { me } = useDesk().store.review;
  return (
    <>
      {claim.secondCheckRequired && (
        <p className="mb-1.5 text-sm text-ink-soft">
          The newsroom's policy asks for one before this claim is signed off; submitting asks for it by itself.
        </p>
      )}
      {asking ? (
        <SecondCheckAsk claim={claim} onDone={() => setAsking(false)} />
      ) : (
        <Button size="sm" reason={whyNotAsk(claim, me)} onClick={() => setAsking(true)}>
          <UserCheck aria-hidden size={15} />
          Ask for a second check
        </Button>
      )}
    </>
  );
}

/** The server's rule in words. */
function whyNotAsk(claim: ClaimDetail, me: { memberId: string; roles: ClaimRoles }): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:judge")) {
    return "Only checkers and editors ask for a second check.";
  }
  if (!["in_review", "needs_info", "awaiting_sign_off"].includes(claim.status)) {
    return "A second check is asked for while a claim is checked or waits for its sign-off.";
  }
  return claim.verdict === null ? "Set the first verdict before you ask for a second one." : null;
}
type ClaimRoles = Parameters<typeof can>[0]["roles"];

function Waiting({ check }: { check: SecondCheckView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  if (check.mine) {
    return (
      <p className="flex items-start gap-1.5 text-sm text-ink-soft">
        <EyeOff aria-hidden size={15} className="mt-0.5 shrink-0" />
        You give the second verdict. The first one, its reasons and the talk about them are out of your sight until
        then.
      </p>
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <p>
        {check.checker ? `Waits for the verdict of ${check.checker.name}` : "Waits for a checker who takes it"}
        {check.dueAt && (
          <>
            , due <Time value={check.dueAt} look="date" />
          </>
        )}
        .
      </p>
      <div className="flex flex-wrap gap-2">
        {check.checker === null && (
          <Button size="sm" busy={busy} reason={check.barred} onClick={() => run(() => takeCheck(desk, check))}>
            Take it
          </Button>
        )}
        <SecondCheckOff check={check} />
      </div>
      {check.checker === null && check.barred && <p className="text-sm text-ink-faint">{check.barred}</p>}
    </div>
  );
}

function Dispute({ claim, check }: { claim: ClaimDetail; check: SecondCheckView }) {
  const desk = useDesk();
  const [deciding, setDeciding] = useState(false);
  return (
    <div className="flex flex-col items-start gap-2">
      <Badge hue="orange" icon={Scale}>
        The two verdicts differ
      </Badge>
      <TwoFindings check={check} />
      {deciding ? (
        <FindingForm
          claim={claim}
          label="Decision"
          draftKey={`${check.id}:decision`}
          submit="Decide"
          onSave={(finding) => decideCheck(desk, check, finding)}
          onCancel={() => setDeciding(false)}
        />
      ) : (
        <>
          <Button size="sm" variant="primary" reason={check.barred} onClick={() => setDeciding(true)}>
            Decide between them
          </Button>
          {check.barred && <p className="text-sm text-ink-faint">{check.barred}</p>}
        </>
      )}
    </div>
  );
}
