import type { ClaimType } from "@/lib/core/extract/claim-type";

const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** The kinds of a claim with one put at a place, or taken out of it; a kind stands once, and one always stays. */
export function withKind(types: readonly ClaimType[], place: number, type: ClaimType | null): ClaimType[] {
  const before = types[place];
  const placed: (ClaimType | undefined)[] = [...types];
  const other = type === null ? -1 : types.indexOf(type);
  // One that stood elsewhere changes places with the one that it takes over from.
  if (other >= 0) placed[other] = before;
  placed[place] = type ?? undefined;
  const kept = placed.filter((one) => one !== undefined);
  return kept.length > 0 ? kept : [...types];
}

/** Tags as they are typed, with commas between them: each once, whatever its capitals. */
export function tagsIn(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(/[,\n]/)) {
    const tag = part.replace(/\s+/g, " ").trim();
    if (tag !== "" && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()];
}

/** What is wrong with tags, in words; null when they can be saved. */
export function whyNotTags(tags: readonly string[]): string | null {
  if (tags.length > MOST_TAGS) return `At most ${MOST_TAGS} tags.`;
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  return long ? `“${long.slice(0, 20)}…” is too long: at most ${LONGEST_TAG} letters.` : null;
}
