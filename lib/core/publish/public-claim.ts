import { type CitedClaim, liveEvidence, placeOf } from "@/lib/core/export/cited-claim";
import { mayBeCited } from "@/lib/core/export/csl-json";
import { enumWords } from "@/lib/core/export/enum-words";
import type { SourceRecord } from "@/lib/core/export/source-records";

/** A source as readers see it. */
export type PublicSource = {
  readonly title: string;
  readonly about: string;
  readonly stance: string;
  readonly url: string | null;
};

/** A verified claim as readers see it: nothing of the desk's talk, its people or its confidential sources is in it. */
export type PublicClaim = {
  /** The place on the page: "c-012". */
  readonly anchor: string;
  readonly text: string;
  readonly quote: string;
  readonly claimant: string | null;
  readonly verdict: string;
  /** Why; left out where a confidential source stands behind the claim, because a note may lead to it. */
  readonly note: string | null;
  readonly correction: string | null;
  readonly checkedOn: string | null;
  readonly sources: readonly PublicSource[];
};

/** A claim as readers see it; null for one that is not verified. */
export function publicClaim(claim: CitedClaim, records: ReadonlyMap<string, SourceRecord>): PublicClaim | null {
  if (!claim.is_verified) return null;
  const confidential = liveEvidence(claim).some((link) => link.confidential);
  return {
    anchor: claim.label.toLowerCase(),
    text: claim.text,
    quote: claim.quote,
    claimant: claim.claimant,
    verdict: claim.verdict_label ?? enumWords(claim.verdict ?? ""),
    note: confidential ? null : claim.verdict_note,
    correction: claim.correction,
    checkedOn: claim.approved_at?.slice(0, 10) ?? null,
    sources: publicSources(claim, records),
  };
}

/** Sources that may be named: neither confidential nor of people who did not speak on the record. Each once. */
function publicSources(claim: CitedClaim, records: ReadonlyMap<string, SourceRecord>): PublicSource[] {
  const seen = new Set<string>();
  return liveEvidence(claim).flatMap((link) => {
    if (link.confidential || seen.has(`${link.source_id} ${link.locator ?? ""}`)) return [];
    seen.add(`${link.source_id} ${link.locator ?? ""}`);
    const record = records.get(link.source_id);
    if (!record || !mayBeCited(record)) return [];
    const about = [enumWords(record.type), record.creator, record.publisher, record.published_at?.slice(0, 10)];
    return [
      {
        title: record.title,
        about: [...new Set([...about, placeOf(link)])].filter(Boolean).join(", "),
        stance: enumWords(link.stance).toLowerCase(),
        url: record.url,
      },
    ];
  });
}
