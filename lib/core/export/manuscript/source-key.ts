import { type CitedClaim, liveEvidence } from "@/lib/core/export/cited-claim";
import { enumWords } from "@/lib/core/export/enum-words";
import type { EvidenceRecord, SourceRecord } from "@/lib/core/export/source-records";

/** A source as the key on page one names it: a letter and a colour of its own. The letter alone is enough to tell it. */
export type KeyedSource = {
  /** A to Z, then AA, AB and so on, in the order in which the text comes to them. */
  readonly code: string;
  /** The shade behind words that rest on it first, as RRGGBB: light enough for black text. */
  readonly color: string;
  readonly title: string;
  /** What it is and where it is from; empty for a confidential source. */
  readonly about: string;
  readonly url: string | null;
};

/** Shades that stay apart in print and for people who see few colours; they come round again after the last. */
const SHADES = ["FFEFA3", "CBE5FF", "D5F0CB", "FFD6C7", "E4D8F8", "FFE0AE", "C6EEE8", "F9D1E3", "E0E7B0", "D3DBFA"];

/** The shade behind words that no source stands behind. */
export const UNSOURCED_SHADE = "ECEAE4";

/** The key to the sources of some claims, in reading order. */
export class SourceKey {
  readonly #sources = new Map<string, KeyedSource>();

  constructor(claims: readonly CitedClaim[], records: ReadonlyMap<string, SourceRecord>) {
    for (const claim of claims) {
      for (const link of liveEvidence(claim)) {
        const id = idOf(link);
        if (!this.#sources.has(id)) this.#sources.set(id, keyed(link, this.#sources.size, records));
      }
    }
  }

  /** The sources in the order of their letters. */
  list(): readonly KeyedSource[] {
    return [...this.#sources.values()];
  }

  /** The source of a piece of evidence. */
  of(link: EvidenceRecord): KeyedSource | undefined {
    return this.#sources.get(idOf(link));
  }

  /** The sources of a claim, each once. */
  ofClaim(claim: CitedClaim): readonly KeyedSource[] {
    return [...new Set(liveEvidence(claim).flatMap((link) => this.of(link) ?? []))];
  }
}

function idOf(link: EvidenceRecord): string {
  return link.confidential ? link.source : link.source_id;
}

function keyed(link: EvidenceRecord, index: number, records: ReadonlyMap<string, SourceRecord>): KeyedSource {
  const record = link.confidential ? undefined : records.get(link.source_id);
  const about = record
    ? [
        enumWords(record.type),
        record.creator,
        record.publisher === record.creator ? null : record.publisher,
        record.published_at?.slice(0, 10),
        record.accessed_at ? `read on ${record.accessed_at.slice(0, 10)}` : null,
      ]
        .filter(Boolean)
        .join(", ")
    : "";
  return {
    code: letters(index),
    color: SHADES[index % SHADES.length] ?? UNSOURCED_SHADE,
    title: link.source,
    about,
    url: link.confidential ? null : link.source_url,
  };
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
