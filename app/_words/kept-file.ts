import { counted } from "@/app/_ui/number";
import type { KeptAttachment } from "@/lib/core/view/attachment-view";

/** What was kept of a file, in words. */
export function whatWasKept({ textLength, textMissing, proved }: KeptAttachment): string {
  if (textLength === null) return `The file is kept. ${textMissing ?? ""}`.trim();
  const found =
    proved > 0 ? ` ${counted(proved, "excerpt")} cited before ${proved === 1 ? "was" : "were"} found in it.` : "";
  return `The file is kept, and ${counted(textLength, "character")} of its text.${found}`;
}
