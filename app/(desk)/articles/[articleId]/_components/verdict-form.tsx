"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { TextareaField } from "@/app/_ui/textarea-field";
import { isAttributed } from "@/app/(desk)/articles/[articleId]/_components/claimant";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { useVerdictDraft } from "@/app/(desk)/articles/[articleId]/_components/use-verdict-draft";
import { VerdictChoice } from "@/app/(desk)/articles/[articleId]/_components/verdict-choice";
import { setVerdict } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** What was found. An attributed claim asks twice: was it said, and is it so; the first never colours the second. */
export function VerdictForm({ claim }: { claim: ClaimDetail }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useVerdictDraft(claim);
  const { finding, change } = draft;
  const { verdictScale, me } = desk.store.review;
  const barred = whyNotJudge(claim, me);
  const attributed = isAttributed(claim);
  const reason = barred ?? whyNotSave(draft.changed, finding.verdict ?? finding.attributionVerdict);
  const save = () =>
    run(async () => {
      if (reason === null && (await setVerdict(desk, claim, finding))) draft.clear();
    });
  return (
    <form
      aria-label="Verdict"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {attributed && (
        <VerdictChoice
          legend="Was it said?"
          name={`${claim.id}-attribution`}
          goal={barred === null}
          scale={verdictScale}
          value={finding.attributionVerdict}
          disabled={barred !== null}
          onChange={(attributionVerdict) => change({ attributionVerdict })}
        />
      )}
      <VerdictChoice
        legend={attributed ? "Is it so?" : "Verdict"}
        name={`${claim.id}-verdict`}
        goal={!attributed && barred === null}
        scale={verdictScale}
        value={finding.verdict}
        disabled={barred !== null}
        onChange={(verdict) => change({ verdict })}
      />
      <TextareaField
        label="Note: what was found, and where"
        value={finding.note ?? ""}
        readOnly={barred !== null}
        onChange={(event) => change({ note: event.target.value || null })}
        onKeyDown={saveOnKeys(save)}
        maxLength={10_000}
      />
      {(finding.correction !== null || needsCorrection(finding.verdict)) && (
        <TextareaField
          label="Correction: the words that should stand there"
          rows={2}
          value={finding.correction ?? ""}
          readOnly={barred !== null}
          onChange={(event) => change({ correction: event.target.value || null })}
          onKeyDown={saveOnKeys(save)}
          maxLength={4000}
        />
      )}
      {draft.changed && LAPSING_STATUSES.includes(claim.status) && (
        <p className="text-sm font-medium text-danger">
          Saving this makes the claim lapse: it must be signed off again.
        </p>
      )}
      {barred && (
        <p tabIndex={-1} data-goal="verdict" className="text-sm text-ink-soft">
          {barred}
        </p>
      )}
      {draft.changed && <SaveRow busy={busy} label="Save the verdict" reason={reason} onCancel={draft.clear} />}
      {claim.verdictBy && !draft.changed && <p className="text-sm text-ink-faint">Set by {claim.verdictBy.name}.</p>}
    </form>
  );
}

function needsCorrection(verdict: string | null): boolean {
  return verdict !== null && verdict !== "confirmed" && verdict !== "unverifiable" && verdict !== "disputed";
}

function whyNotSave(changed: boolean, verdict: string | null): string | null {
  if (!changed) return "Nothing has changed yet.";
  return verdict === null ? "Choose a verdict first." : null;
}

/** The server's rule in words, so that nobody fills in a form that will be refused. */
function whyNotJudge(claim: ClaimDetail, me: ReviewView["me"]): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:judge")) {
    return "Only checkers and editors set verdicts.";
  }
  if (claim.status === "proposed") return "Accept the claim, or start its check, before you judge it.";
  if (claim.status === "dismissed") return "A dismissed claim is not judged. Reopen it first.";
  const elsewhere = claim.assigneeId !== null && claim.assigneeId !== me.memberId;
  if (!elsewhere || me.roles.includes("editor")) return null;
  return `This claim is assigned to ${claim.assignee?.name ?? "somebody else"}. Take it over first.`;
}
