import type { Span } from "@/lib/core/text/span";

/** Quotation marks further away than this are not looked for. */
const FURTHEST = 3000;
const BLANK = /[\s([{—–-]/;

/**
 * For each unit of a stretch whether it stands within quotation marks. Marks of all shapes are alike; a paragraph ends
 * every quotation.
 */
export function quotedIn(text: string, within: Span): Uint8Array {
  const paragraph = text.lastIndexOf("\n", within.start - 1) + 1;
  const from = Math.max(paragraph, within.start - FURTHEST);
  const quoted = new Uint8Array(within.end - within.start);
  const open = { double: false, single: false };
  for (let at = from; at < within.end; at++) {
    const unit = text.charAt(at);
    if (unit === "\n") {
      open.double = false;
      open.single = false;
    } else if (!step(text, at, unit, open) && at >= within.start && (open.double || open.single)) {
      quoted[at - within.start] = 1;
    }
  }
  return quoted;
}

/** Opens or closes a quotation; false where the unit is no quotation mark. */
function step(text: string, at: number, unit: string, open: { double: boolean; single: boolean }): boolean {
  if (unit === "“" || unit === "«" || unit === "„") open.double = true;
  else if (unit === "”" || unit === "»") open.double = false;
  else if (unit === '"') open.double = !open.double && (at === 0 || BLANK.test(text.charAt(at - 1)));
  else if (unit === "‘" || unit === "'" || unit === "’") return stepSingle(text, at, unit, open);
  else return false;
  return true;
}

/** An apostrophe stands between letters, or behind one where nothing was opened. */
function stepSingle(text: string, at: number, unit: string, open: { single: boolean }): boolean {
  const before = at === 0 ? " " : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const letterBehind = /[\p{L}\p{N}]/u.test(after);
  if (!open.single) {
    const opens = unit !== "’" && BLANK.test(before) && after !== "" && !/\s/.test(after);
    if (opens) open.single = true;
    return opens;
  }
  if (letterBehind || unit === "‘") return false;
  // "the workers' pay": an s before and a blank behind may be a genitive; the quotation closes only if no mark follows.
  if (/s/i.test(before) && /\s/.test(after) && hasLaterClose(text, at)) return false;
  open.single = false;
  return true;
}

function hasLaterClose(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 400);
  const stop = rest.search(/[\n‘]/);
  return /[^\s\p{L}]?[’'](?![\p{L}\p{N}])/u.test(stop < 0 ? rest : rest.slice(0, stop));
}
