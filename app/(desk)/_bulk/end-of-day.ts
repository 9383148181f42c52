/** The last minute of a day where the person is, for a date by which something is due: 2026-12-01 is due until midnight. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59`).toISOString();
}

/** The day of a moment where the person is, as a date field has it; nothing for no moment. */
export function dayOf(moment: string | null): string {
  if (moment === null) return "";
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
