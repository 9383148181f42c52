import { callApi, wordsOf } from "@/app/_client/call-api";
import { type Desk, sendChange } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

type Part = { start: number; end: number; text: string };

/** Reads the whole review again: some changes make, dismiss or move claims beside the one that was sent. */
export async function readAgain({ store, say }: Desk): Promise<void> {
  const path = `/articles/${store.review.article.id}/review`;
  const answer = await callApi<ReviewView>({ method: "GET", path });
  if (answer.kind !== "ok") say(`Saved, but the list could not be read again. ${wordsOf(answer)}`, "trouble");
  else if (answer.value.revision !== store.review.revision)
    say("Saved. The text was replaced meanwhile: reload the page.", "trouble");
  else store.putAll(answer.value.claims);
}

/** Splits a claim in two; the first part keeps its number. */
export function splitClaim(desk: Desk, claim: ClaimView, parts: readonly Part[]): Promise<boolean> {
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/claims/${claim.id}/split`, body: { parts } },
    done: `${claim.label} split.`,
    afterwards: () => readAgain(desk),
    words: {
      what: "Split",
      mine: parts.map(({ text }, index) => ({ label: `Part ${index + 1}`, value: text })),
      theirs: (current) => [{ label: "Wording", value: current.text }],
    },
  });
}

/** Merges other claims into one; they are dismissed as duplicates of it. */
export function mergeClaims(
  desk: Desk,
  claim: ClaimView,
  others: readonly ClaimView[],
  text: string | null,
): Promise<boolean> {
  const body = { with: others.map(({ id }) => id), ...(text === null ? {} : { text }) };
  const labels = others.map(({ label }) => label).join(", ");
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/claims/${claim.id}/merge`, body },
    done: `${labels} merged into ${claim.label}.`,
    afterwards: () => readAgain(desk),
    words: {
      what: "Merge",
      mine: [
        { label: "Merged in", value: labels },
        { label: "Wording", value: text ?? claim.text },
      ],
      theirs: (current) => [{ label: "Wording", value: current.text }],
    },
  });
}
