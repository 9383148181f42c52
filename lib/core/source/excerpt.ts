import type { ExcerptCheck } from "@/lib/core/source/source";

/** Quotes, dashes and blanks come in many shapes; for proof by match one shape stands for all of each kind. */
function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201A\u201B\u02BC\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/**
 * Proves by match that an excerpt stands in the captured text of its source. Parts around an ellipsis ("[…]", "...")
 * must all occur, in their order.
 *
 * @returns `no_capture` when there is nothing to hold it against, or no excerpt
 */
export function checkExcerpt(excerpt: string | null, captures: readonly string[]): ExcerptCheck {
  if (!excerpt?.trim() || captures.length === 0) return "no_capture";
  const parts = normalise(excerpt)
    .split(/\s*(?:\[\s*(?:\u2026|\.\.\.)\s*\]|\u2026|\.\.\.)\s*/)
    .filter((part) => part !== "");
  return captures.some((capture) => occursInOrder(parts, normalise(capture))) ? "found" : "not_found";
}

function occursInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const NAME = /(?<![.!?]\s|^)\b[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*/g;

/** The figures and names of a claim that an excerpt does not mention, in the claim's own spelling. */
export function missingFacts(claimText: string, excerpt: string | null): string[] {
  if (!excerpt?.trim()) return [];
  const there = normalise(excerpt);
  const digits = new Set((excerpt.match(NUMBER) ?? []).map(bare));
  const figures = (claimText.match(NUMBER) ?? []).filter((figure) => !digits.has(bare(figure)));
  const names = (claimText.match(NAME) ?? []).filter((name) => {
    const last = name.split(/\s+/).at(-1) ?? name;
    return !there.includes(normalise(name)) && !there.includes(normalise(last));
  });
  return [...new Set([...figures, ...names])];
}

function bare(figure: string): string {
  return figure.replace(/[.,](?=\d{3}\b)/g, "");
}
