"use client";

import { useMemo } from "react";
import { useDraft } from "@/app/_client/use-draft";
import type { Finding } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

function savedFinding(claim: ClaimDetail): Finding {
  const { verdict, attributionVerdict, verdictNote, correction } = claim;
  return { verdict, attributionVerdict, note: verdictNote, correction };
}

function parse(words: string, fallback: Finding): Finding {
  try {
    // Written by this very hook; a draft of an older shape lacks keys and is completed.
    return { ...fallback, ...(JSON.parse(words) as Partial<Finding>) };
  } catch {
    return fallback;
  }
}

/** A verdict with its words while it is being made. It is kept until it is saved. */
export function useVerdictDraft(claim: ClaimDetail) {
  const saved = savedFinding(claim);
  const draft = useDraft(`${claim.id}:verdict`, JSON.stringify(saved));
  const finding = useMemo(() => parse(draft.value, saved), [draft.value, saved]);
  const change = (part: Partial<Finding>) => draft.change(JSON.stringify({ ...finding, ...part }));
  return { finding, changed: draft.isDraft, change, clear: draft.clear };
}
