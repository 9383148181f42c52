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
