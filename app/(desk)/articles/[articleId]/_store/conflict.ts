import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** One value of a save, with its name on the screen. */
export type SavedLine = { readonly label: string; readonly value: string };

/** A save that met somebody else's: what I sent, what stands there now, and how to send mine again. */
export type Conflict = {
  readonly label: string;
  readonly what: string;
  readonly mine: readonly SavedLine[];
  readonly theirs: readonly SavedLine[];
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly resend: () => Promise<boolean>;
};

/** What a save is about, in words: its name, its values, and how to read the same values from a claim. */
export type SaveInWords = {
  readonly what: string;
  readonly mine: readonly SavedLine[];
  readonly theirs: (current: ClaimDetail) => readonly SavedLine[];
};
