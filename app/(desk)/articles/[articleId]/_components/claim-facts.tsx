"use client";

import { Badge } from "@/app/_ui/badge";
import { SelectField } from "@/app/_ui/select-field";
import { DISMISSAL_WORDS, PRIORITY_WORDS, TYPE_WORDS } from "@/app/_words/claim-words";
import { Claimant } from "@/app/(desk)/articles/[articleId]/_components/claimant";
import { editClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import { PRIORITIES } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** Kinds, speaker, reasons; and who does it, how urgent. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
  return (
    <div className="mt-2.5 flex flex-col gap-2">
      <p className="flex flex-wrap gap-1.5">
        {claim.types.map((type) => (
          <Badge key={type}>{TYPE_WORDS[type]}</Badge>
        ))}
        {claim.tags.map((tag) => (
          <Badge key={tag}>#{tag}</Badge>
        ))}
      </p>
      <Claimant claim={claim} />
      {claim.dismissalReason && (
        <p className="text-sm text-ink-soft">Dismissed: {DISMISSAL_WORDS[claim.dismissalReason].toLowerCase()}.</p>
      )}
      {claim.reasons.length > 0 && <p className="text-sm text-ink-faint">Why check it: {claim.reasons.join("; ")}.</p>}
      <Assignment claim={claim} />
    </div>
  );
}

/** Editors assign anybody; a checker takes a free claim or gives his own back. */
function whyNotAssign(claim: ClaimView, me: ReviewView["me"]): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:assign")) {
    return "Only checkers and editors assign claims.";
  }
  const elsewhere = claim.assigneeId !== null && claim.assigneeId !== me.memberId;
  return elsewhere && !me.roles.includes("editor") ? "Only an editor takes a claim from somebody." : null;
}

function Assignment({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { members, me } = desk.store.review;
  const reason = whyNotAssign(claim, me);
  const mayEdit = can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit");
  const offered = members.filter(
    ({ id }) => me.roles.includes("editor") || id === me.memberId || id === claim.assigneeId,
  );
  const names = offered.map(({ id, name }) => ({ value: id, label: id === me.memberId ? `${name} (me)` : name }));
  return (
    <div className="no-print grid grid-cols-2 gap-2">
      <SelectField
        label="Assigned to"
        value={claim.assigneeId ?? ""}
        disabled={reason !== null || busy}
        title={reason ?? undefined}
        options={[{ value: "", label: "Nobody" }, ...names]}
        onChange={(event) => run(() => editClaim(desk, claim, { assigneeId: event.target.value || null }))}
      />
      <SelectField
        label="Priority"
        value={claim.priority}
        disabled={!mayEdit || busy}
        title={mayEdit ? undefined : "Only checkers and editors set priorities."}
        options={PRIORITIES.map((priority) => ({ value: priority, label: PRIORITY_WORDS[priority] }))}
        onChange={(event) => {
          const priority = PRIORITIES.find((candidate) => candidate === event.target.value);
          if (priority) void run(() => editClaim(desk, claim, { priority }));
        }}
      />
    </div>
  );
}
