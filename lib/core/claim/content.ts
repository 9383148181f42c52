import { z } from "zod";

/**
 * What a sign-off vouches for. Live evidence only: withdrawn links are not part of it. What a source is, and where it is
 * found, belongs to the evidence: another address or a lower grade under the same link is other evidence.
 */
export type ClaimContent = {
  readonly text: string;
  readonly quote: string;
  readonly verdict: string | null;
  readonly attributionVerdict: string | null;
  readonly verdictNote: string | null;
  readonly correction: string | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly sourceId: string;
    readonly facet: string;
    readonly stance: string;
    readonly excerpt: string | null;
    readonly locator: string | null;
    readonly sourceType: string;
    readonly grade: string;
    readonly independenceGroup: string | null;
    readonly url: string | null;
  }[];
};

/**
 * Writes the content of a claim in one canonical form, to be hashed with SHA-256. Two contents are equal when and only
 * when this string is equal; the order in which evidence was added does not matter.
 */
export function canonicalContent(content: ClaimContent): string {
  const evidence = [...content.evidence]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((e) => [
      ...[e.id, e.sourceId, e.facet, e.stance, e.excerpt, e.locator],
      ...[e.sourceType, e.grade, e.independenceGroup, e.url],
    ]);
  return JSON.stringify([
    "claim-content-1",
    content.text,
    content.quote,
    content.verdict,
    content.attributionVerdict,
    content.verdictNote,
    content.correction,
    evidence,
  ]);
}

const maybe = z.string().nullable();
const CanonicalSchema = z.tuple([
  z.literal("claim-content-1"),
  z.string(),
  z.string(),
  maybe,
  maybe,
  maybe,
  maybe,
  z.array(z.array(z.unknown())),
]);

/** One field of a content that is no longer what was signed. Evidence is named by its id alone, never by its words. */
export type ContentDifference = {
  readonly field: "text" | "quote" | "verdict" | "attribution_verdict" | "verdict_note" | "correction" | "evidence";
  readonly from: string | null;
  readonly to: string | null;
  /** For evidence: the link that was added, withdrawn or changed. */
  readonly evidenceId: string | null;
};

/** What differs between two contents in their canonical form: what was signed, and what stands now. */
export function contentDifferences(signed: string, now: string): ContentDifference[] {
  const [, ...a] = CanonicalSchema.parse(JSON.parse(signed));
  const [, ...b] = CanonicalSchema.parse(JSON.parse(now));
  const fields = FIELDS.flatMap((field, index) => {
    // The first six members are texts or null, as the schema says.
    const [from, to] = [a[index] as string | null, b[index] as string | null];
    return from === to ? [] : [{ field, from, to, evidenceId: null }];
  });
  return [...fields, ...evidenceDifferences(a[6], b[6])];
}

const FIELDS = ["text", "quote", "verdict", "attribution_verdict", "verdict_note", "correction"] as const;

function evidenceDifferences(a: readonly unknown[][], b: readonly unknown[][]): ContentDifference[] {
  const before = new Map(a.map((link) => [String(link[0]), JSON.stringify(link)]));
  const after = new Map(b.map((link) => [String(link[0]), JSON.stringify(link)]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((evidenceId) => {
    if (before.get(evidenceId) === after.get(evidenceId)) return [];
    const said = (has: boolean, changed: string) => (has ? changed : null);
    const both = before.has(evidenceId) && after.has(evidenceId);
    return [
      {
        field: "evidence" as const,
        from: said(before.has(evidenceId), both ? "as signed" : "cited"),
        to: said(after.has(evidenceId), both ? "changed" : "cited"),
        evidenceId,
      },
    ];
  });
}
