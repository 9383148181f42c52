import type { Span } from "@/lib/core/text/span";

/** Quotation marks further away than this are not looked for. */
const FURTHEST = 2000;
const BLANK = /[\s([{—–-]/;

/**
 * For each unit of a stretch whether it stands within quotation marks. Marks of all shapes are alike; a paragraph ends
 * every quotation.
 */
export function quotedIn(text: string, within: Span): Uint8Array {
  const window = Math.max(0, within.start - FURTHEST);
  const from = window + text.slice(window, within.start).lastIndexOf("\n") + 1;
  const quoted = new Uint8Array(within.end - within.start);
  const open = { double: false, single: false };
  let last = from;
  const fill = (to: number): void => {
    if (open.double || open.single) quoted.fill(1, Math.max(0, last - within.start), Math.max(0, to - within.start));
    last = to;
  };
  for (const { 0: unit, index } of text.slice(from, within.end).matchAll(/["“”«»„‘’'\n]/g)) {
    fill(from + index);
    if (unit === "\n") {
      open.double = false;
      open.single = false;
    } else step(text, from + index, unit, open);
    last = from + index + 1;
  }
  fill(within.end);
  return quoted;
}

/** Opens or closes a quotation, if the mark is one. */
function step(text: string, at: number, unit: string, open: { double: boolean; single: boolean }): void {
  if (unit === "“" || unit === "«" || unit === "„") open.double = true;
  else if (unit === "”" || unit === "»") open.double = false;
  else if (unit === '"') open.double = !open.double && (at === 0 || BLANK.test(text.charAt(at - 1)));
  else stepSingle(text, at, unit, open);
}

/** An apostrophe stands between letters, or behind one where nothing was opened. */
function stepSingle(text: string, at: number, unit: string, open: { single: boolean }): void {
  const before = at === 0 ? " " : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const letterBehind = /[\p{L}\p{N}]/u.test(after);
  if (!open.single) {
    open.single = unit !== "’" && BLANK.test(before) && after !== "" && !/\s/.test(after);
    return;
  }
  if (letterBehind || unit === "‘") return;
  // "the workers' pay": an s before and a blank behind may be a genitive; the quotation closes only if no mark follows.
  if (/s/i.test(before) && /\s/.test(after) && hasLaterClose(text, at)) return;
  open.single = false;
}

function hasLaterClose(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 400);
  const stop = rest.search(/[\n‘]/);
  return /[^\s\p{L}]?[’'](?![\p{L}\p{N}])/u.test(stop < 0 ? rest : rest.slice(0, stop));
}
