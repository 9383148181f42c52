import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";

type At = { readonly claim: string | null; readonly view: ListView; readonly triage: boolean };

/** The address with the claim that is selected, the view of the list, and whether a round is on; "nothing special" is left out. */
export function addressOf(now: string, at: At): string {
  const address = new URL(now);
  if (at.claim === null) address.searchParams.delete("claim");
  else address.searchParams.set("claim", at.claim);
  if (at.view === "all") address.searchParams.delete("show");
  else address.searchParams.set("show", at.view);
  if (at.triage) address.searchParams.set("triage", "on");
  else address.searchParams.delete("triage");
  return address.toString();
}
