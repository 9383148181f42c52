"use client";

import { useState } from "react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { EXCERPT_LOOK, STANCE_LOOK } from "@/app/_ui/evidence-look";
import { SafeLink } from "@/app/_ui/safe-link";
import { Time } from "@/app/_ui/time";
import { EXCERPT_WORDS, FACET_WORDS, GRADE_WORDS, SOURCE_TYPE_WORDS, STANCE_WORDS } from "@/app/_words/source-words";
import { EvidenceAnswer } from "@/app/(desk)/articles/[articleId]/_components/evidence-answer";
import { EvidencePlace } from "@/app/(desk)/articles/[articleId]/_components/evidence-place";
import { EvidenceWithdrawal } from "@/app/(desk)/articles/[articleId]/_components/evidence-withdrawal";
import { saysWhere } from "@/lib/core/source/says-where";
import type { ClaimDetail, EvidenceView } from "@/lib/core/view/claim-view";

type EvidenceItemProps = { claim: ClaimDetail; evidence: EvidenceView; editable: boolean };

/** One piece of evidence: how it stands to the claim, its words, where they are, and whether they were found there. */
export function EvidenceItem({ claim, evidence, editable }: EvidenceItemProps) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { source, stance, excerpt, excerptCheck } = evidence;
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge {...STANCE_LOOK[stance]}>{STANCE_WORDS[stance]}</Badge>
        <Badge>{FACET_WORDS[evidence.facet]}</Badge>
        {editable && !withdrawing && (
          <Button size="sm" variant="quiet" className="no-print ml-auto" onClick={() => setWithdrawing(true)}>
            Withdraw
          </Button>
        )}
      </div>
      <p className="mt-1 font-semibold">
        {source.url ? <SafeLink href={source.url}>{source.title}</SafeLink> : source.title}
      </p>
      <p className="text-sm text-ink-faint">
        {[SOURCE_TYPE_WORDS[source.type], GRADE_WORDS[source.grade], source.publisher, source.creator]
          .filter(Boolean)
          .join(" · ")}
        {source.archiveUrl && (
          <>
            {" · "}
            <SafeLink href={source.archiveUrl}>archived</SafeLink>
          </>
        )}
      </p>
      {excerpt && <blockquote className="mt-1.5 border-l-2 border-line pl-2.5 font-serif">“{excerpt}”</blockquote>}
      <Where evidence={evidence} />
      {excerpt && (
        <p className="mt-1">
          <Badge {...EXCERPT_LOOK[excerptCheck]} plain>
            {EXCERPT_WORDS[excerptCheck]}
          </Badge>
        </p>
      )}
      {evidence.proofRemoved && <ProofRemoved {...evidence.proofRemoved} />}
      {evidence.lacks.length > 0 && (
        <p className="mt-0.5 text-sm text-ink-soft">The excerpt lacks: {evidence.lacks.join(", ")}.</p>
      )}
      {evidence.note && <p className="mt-1">{evidence.note}</p>}
      {editable && stance !== "context" && !saysWhere({ ...evidence, url: source.url }) && (
        <EvidencePlace claim={claim} evidence={evidence} />
      )}
      {stance === "contradicts" && <EvidenceAnswer claim={claim} evidence={evidence} editable={editable} />}
      {withdrawing && <EvidenceWithdrawal claim={claim} evidence={evidence} onDone={() => setWithdrawing(false)} />}
    </li>
  );
}

/** That the excerpt was proved once, and by what it no longer is. */
function ProofRemoved({ file, by, at, reason }: NonNullable<EvidenceView["proofRemoved"]>) {
  return (
    <p data-hue="amber" className="mt-1 rounded-md bg-hue-wash px-2.5 py-1.5 text-sm">
      It was found in {file === null ? "a file" : `the file ${file}`} that {by} removed for good on{" "}
      <Time value={at} look="date" />: {reason}
    </p>
  );
}

function Where({ evidence: { locatorLabel, locator, addedBy } }: { evidence: EvidenceView }) {
  const place = [locatorLabel, locator].filter(Boolean).join(" ");
  return (
    <p className="mt-0.5 text-sm text-ink-faint">
      {place && `${place} · `}added by {addedBy.name}
    </p>
  );
}
