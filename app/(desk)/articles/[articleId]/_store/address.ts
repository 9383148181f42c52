import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";

/** The claim that an address names by its label or its number: C-012, 12. */
export function claimNamed<Claim extends { readonly label: string; readonly number: number }>(
  claims: readonly Claim[],
  wanted: string | string[] | null | undefined,
): Claim | null {
  if (typeof wanted !== "string") return null;
  return claims.find((claim) => claim.label === wanted || String(claim.number) === wanted) ?? null;
}

/** What the address says of a place on the screen. */
type At = {
  readonly claim: string | null;
  readonly view: ListView;
  readonly triage: boolean;
  /** The remark that a link led to, until the person goes elsewhere. */
  readonly comment?: string | null;
};

/** The address with the claim that is selected, the view of the list, and whether a round is on; "nothing special" is left out. */
export function addressOf(now: string, at: At): string {
  const address = new URL(now);
  if (at.claim === null) address.searchParams.delete("claim");
  else address.searchParams.set("claim", at.claim);
  if (at.comment) address.searchParams.set("comment", at.comment);
  else address.searchParams.delete("comment");
  if (at.view === "all") address.searchParams.delete("show");
  else address.searchParams.set("show", at.view);
  if (at.triage) address.searchParams.set("triage", "on");
  else address.searchParams.delete("triage");
  return address.toString();
}
