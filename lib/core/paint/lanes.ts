import type { PaintSpan } from "@/lib/core/paint/runs";

/**
 * Gives every claim a lane, so that the lines under overlapping claims do not lie on one another: claims that share a
 * character never share a lane below `most`. The last lane takes all that is deeper.
 *
 * @returns the lane by claim, 0 nearest to the words
 */
export function assignLanes(spans: readonly PaintSpan[], most = 3): Map<string, number> {
  const whole = new Map<string, { start: number; end: number }>();
  for (const { id, start, end } of spans) {
    const known = whole.get(id);
    whole.set(id, known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end });
  }
  const ordered = [...whole].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  const lanes = new Map<string, number>();
  const busyUntil: number[] = [];
  for (const [id, { start, end }] of ordered) {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = Math.min(free === -1 ? busyUntil.length : free, most - 1);
    busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, end);
    lanes.set(id, lane);
  }
  return lanes;
}
