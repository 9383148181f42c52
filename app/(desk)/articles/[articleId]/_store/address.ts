import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";

/** The address with the claim that is selected and the view of the list; what stands for "nothing special" is left out. */
export function addressOf(now: string, at: { claim: string | null; view: ListView }): string {
  const address = new URL(now);
  if (at.claim === null) address.searchParams.delete("claim");
  else address.searchParams.set("claim", at.claim);
  if (at.view === "all") address.searchParams.delete("show");
  else address.searchParams.set("show", at.view);
  return address.toString();
}
