import { checkSpan } from "@/lib/core/anchor/describe";
import { claimLabel, LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { pairs } from "@/lib/db/claim-view";
import { AppError } from "@/lib/platform/errors";

/** Refuses a span that is not a stretch of words of the text. */
export function refuseSpan(text: string, start: number, end: number): void {
  const refusal = checkSpan(text, start, end);
  if (refusal === null) return;
  const sentence = {
    out_of_range: `The span must lie inside the text, from 0 to ${text.length}, and end behind its start.`,
    empty: "The span holds no words.",
    splits_character: "The span cuts a character in half.",
  }[refusal];
  throw new AppError("invalid", sentence, { fields: { start: [sentence] } });
}

/** Refuses offsets that were taken from a text that is no longer the current one. */
export function refuseOlderText(current: number, seen: number | undefined): void {
  if (seen === undefined || seen === current) return;
  throw new AppError("stale", `The words were chosen in revision ${seen}; the article stands at revision ${current}.`, {
    details: { revision: current },
  });
}

/** Refuses to work from the place of a claim that has none in the current text. */
export function refuseLost(row: Pick<ClaimRow, "number" | "anchorState">): void {
  if (!LOST_ANCHORS.includes(row.anchorState)) return;
  throw new AppError("conflict", `${claimLabel(row.number)} lost its place in the text. Put it on its words first.`, {
    details: { anchorState: row.anchorState },
  });
}

type Part = readonly [start: number, end: number];

/** The parts of a claim between two ends: those it has, cut or stretched at the outer ones. */
export function partsBetween(row: Pick<ClaimRow, "spans">, start: number, end: number): Part[] {
  const inside = pairs(row.spans).filter(([from, to]) => to > start && from < end);
  if (inside.length < 2) return [[start, end]];
  const last = inside.length - 1;
  return inside.map(([from, to], index): Part => [index === 0 ? start : from, index === last ? end : to]);
}

/** Refuses parts that overlap or do not follow on each other. */
export function refuseDisorder(parts: readonly Part[]): void {
  const disorder = parts.some((part, index) => index > 0 && part[0] < (parts[index - 1]?.[1] ?? 0));
  if (!disorder) return;
  const sentence = "The parts must follow on each other without overlapping.";
  throw new AppError("invalid", sentence, { fields: { spans: [sentence] } });
}
