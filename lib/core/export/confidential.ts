import type { EventRecord } from "@/lib/core/export/records";
import type { EvidenceRecord, OpenEvidenceRecord } from "@/lib/core/export/source-records";

/** A source that an export must not name, with every name that the history may know it by. */
export type ConfidentialSource = { readonly id: string; readonly number: number; readonly names: readonly string[] };

/** What stands in an export in place of a confidential source. The number is the same in every export. */
export function confidentialLabel(number: number): string {
  return `confidential source #${number}`;
}

/** Evidence as it may leave the house: from a confidential source nothing is left but that it exists and how it stands. */
export function withoutConfidential(
  evidence: OpenEvidenceRecord,
  confidential: ReadonlyMap<string, ConfidentialSource>,
): EvidenceRecord {
  const hidden = confidential.get(evidence.source_id);
  if (!hidden) return evidence;
  return {
    id: evidence.id,
    claim_id: evidence.claim_id,
    facet: evidence.facet,
    stance: evidence.stance,
    source: confidentialLabel(hidden.number),
    added_by_id: evidence.added_by_id,
    added_by: evidence.added_by,
    added_at: evidence.added_at,
    withdrawn_by_id: evidence.withdrawn_by_id,
    withdrawn_at: evidence.withdrawn_at,
    confidential: true,
  };
}

/**
 * A line of the history as it may leave the house. The history quotes titles of sources, and an edit of evidence quotes
 * excerpts: every name of a confidential source is replaced by its number, and such an edit loses its before and after.
 */
export function withoutNames(event: EventRecord, confidential: Iterable<ConfidentialSource>): EventRecord {
  let { payload } = event;
  for (const source of confidential) {
    const names = source.names.filter((name) => name.trim() !== "");
    if (!names.some((name) => mentions(payload, name))) continue;
    payload = mapStrings(payload, (text) => replaceNames(text, names, confidentialLabel(source.number)));
    if ("changes" in payload) payload = { ...payload, changes: {} };
  }
  return payload === event.payload ? event : { ...event, payload };
}

function mentions(value: unknown, name: string): boolean {
  if (typeof value === "string") return value.includes(name);
  if (Array.isArray(value)) return value.some((item) => mentions(item, name));
  return typeof value === "object" && value !== null && Object.values(value).some((item) => mentions(item, name));
}

function replaceNames(text: string, names: readonly string[], label: string): string {
  // The longest name first, so that no part of it stays behind a shorter one.
  return [...names].sort((a, b) => b.length - a.length).reduce((out, name) => out.replaceAll(name, () => label), text);
}

function mapStrings(payload: Record<string, unknown>, change: (text: string) => string): Record<string, unknown> {
  const map = (value: unknown): unknown => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
  };
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, map(value)]));
}
