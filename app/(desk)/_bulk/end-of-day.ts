/** The last minute of a day where the person is, for a date by which something is due: 2026-12-01 is due until midnight. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59`).toISOString();
}
