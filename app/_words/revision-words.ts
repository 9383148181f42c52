import type { Hue } from "@/app/_ui/hue";
import type { Fate } from "@/lib/core/view/revision-view";

/** What becomes of a claim in a newer text, in words. */
export const FATE_WORDS: Record<Fate, string> = {
  kept: "Kept",
  moved: "Moved",
  changed: "Facts changed",
  ambiguous: "Place uncertain",
  lost: "Words gone",
};

export const FATE_HUES: Record<Fate, Hue> = {
  kept: "green",
  moved: "blue",
  changed: "orange",
  ambiguous: "amber",
  lost: "red",
};

export const FATE_MEANING: Record<Fate, string> = {
  kept: "On the same words as before.",
  moved: "The same words, elsewhere in the text.",
  changed: "The words say something else now.",
  ambiguous: "Two places fit; somebody must say which.",
  lost: "Not in the text any more.",
};
