import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";

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
