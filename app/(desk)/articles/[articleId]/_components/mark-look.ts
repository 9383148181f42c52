import type { Hue } from "@/app/_ui/hue";
import { STATUS_LOOK } from "@/app/_ui/status-look";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** How a claim shows in the text: its hue, the sign behind its number, and the same in words. */
export type MarkLook = { readonly hue: Hue; readonly sign: string; readonly words: string };

const SIGNS: Partial<Record<ClaimStatus, string>> = { lapsed: "!", needs_info: "?" };

/**
 * The look of a claim in the text. Only what is verified is green and ticked: a sign-off on "incorrect", or one that
 * something still blocks, must never be taken for it.
 */
export function markLook({ status, verified }: Pick<ClaimView, "status" | "verified">): MarkLook {
  if (verified) return { hue: "green", sign: "✓", words: `${STATUS_WORDS.signed_off}, verified` };
  if (status === "signed_off") return { hue: "red", sign: "×", words: `${STATUS_WORDS.signed_off}, not verified` };
  return { hue: STATUS_LOOK[status].hue, sign: SIGNS[status] ?? "", words: STATUS_WORDS[status] };
}
