import type { Segment, SegmentKind } from "@/lib/core/extract/contract";
import { kindByPlace, kindByWording } from "@/lib/core/extract/passes/line-kind";
import { type LineView, viewLine } from "@/lib/core/extract/passes/line-view";
import { splitHead } from "@/lib/core/extract/passes/split-line";
import { linesOf } from "@/lib/core/text/lines";
import { trimSpan } from "@/lib/core/text/span";

/** Kinds of segments that carry claims. */
export const CHECKABLE_KINDS: ReadonlySet<SegmentKind> = new Set(["headline", "dek", "body", "caption"]);

/**
 * What every line, or part of a line, is in the article. Nothing but white space is left out.
 *
 * "Updated | The group has claimed the attack." → update_mark "Updated |" + body "The group has claimed the attack."
 */
export function segmentsOf(text: string): Segment[] {
  const views: LineView[] = [];
  for (const line of linesOf(text)) {
    splitHead(text, line).forEach((piece, i) => {
      views.push(viewLine(text, piece, i === 0 && line.opensBlock));
    });
  }
  const headline = views[0]?.words ?? "";
  const kinds: SegmentKind[] = [];
  const segments: Segment[] = [];
  let hasBody = false;
  views.forEach((view, at) => {
    const kind = kindOf(view, { views, at, before: kinds, headline, hasBody });
    hasBody ||= kind === "body";
    kinds.push(kind);
    segments.push(...withoutCredit(text, view, kind));
  });
  return segments;
}

function kindOf(view: LineView, context: Parameters<typeof kindByPlace>[1]): SegmentKind {
  if (view.kind !== null) return view.kind;
  const byWording = context.at === 0 && view.count > 3 ? null : kindByWording(view);
  return byWording ?? kindByPlace(view, context);
}

function withoutCredit(text: string, view: LineView, kind: SegmentKind): Segment[] {
  const whole = { start: view.start, end: view.end, kind };
  if (kind !== "caption" || view.creditAt <= view.start) return [whole];
  const caption = trimSpan(text, { start: view.start, end: view.creditAt });
  const credit = trimSpan(text, { start: view.creditAt, end: view.end });
  return caption && credit
    ? [
        { ...caption, kind },
        { ...credit, kind: "credit" },
      ]
    : [whole];
}
