"use client";

import { Plus } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { EvidenceForm } from "@/app/(desk)/articles/[articleId]/_components/evidence-form";
import { EvidenceItem } from "@/app/(desk)/articles/[articleId]/_components/evidence-item";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** The sources of a claim, for and against; contradicting ones stay in view. */
export function EvidenceList({ claim }: { claim: ClaimDetail }) {
  const store = useReviewStore();
  const { opened } = usePlace();
  const keyOf = useKeyOf();
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...store.review.me }, "evidence:write");
  const live = claim.evidence.filter((one) => one.withdrawnAt === null);
  const withdrawn = claim.evidence.length - live.length;
  return (
    <section aria-label="Evidence">
      <div className="mb-2 flex items-center justify-between">
        <h3 className="text-sm font-semibold">Evidence ({live.length})</h3>
        {opened !== "evidence" && (
          <Button
            size="sm"
            reason={allowed ? null : "Only checkers and editors add evidence."}
            onClick={() => store.goTo("evidence")}
          >
            <Plus aria-hidden size={15} />
            Add evidence <Kbd>{keyOf("evidence")}</Kbd>
          </Button>
        )}
      </div>
      {opened === "evidence" && allowed && <EvidenceForm claim={claim} />}
      <ul className="flex flex-col">
        {live.map((evidence) => (
          <EvidenceItem key={evidence.id} claim={claim} evidence={evidence} editable={allowed} />
        ))}
      </ul>
      {live.length === 0 && opened !== "evidence" && (
        <p className="text-ink-soft">No source yet stands for this claim.</p>
      )}
      {withdrawn > 0 && <p className="mt-1 text-sm text-ink-faint">{withdrawn} withdrawn; see the history.</p>}
    </section>
  );
}
