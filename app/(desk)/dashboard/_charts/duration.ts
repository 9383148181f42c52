const STEPS = [
  { from: 86_400 * 2, seconds: 86_400, unit: "day" },
  { from: 3_600, seconds: 3_600, unit: "hour" },
  { from: 60, seconds: 60, unit: "minute" },
] as const;

/** A length of time as people say it: "3 days", "5 hours", "under a minute". */
export function inDuration(seconds: number): string {
  const step = STEPS.find(({ from }) => seconds >= from);
  if (!step) return "under a minute";
  const count = Math.round(seconds / step.seconds);
  return `${count} ${step.unit}${count === 1 ? "" : "s"}`;
}
