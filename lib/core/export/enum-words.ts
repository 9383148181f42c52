/** A value of an enum as a reader reads it: `awaiting_sign_off` is "Awaiting sign-off". */
export function enumWords(value: string): string {
  const words = value.replaceAll("_", " ").replace(/\bsign off\b/, "sign-off");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A moment as a reader reads it, always in UTC: "2026-11-22 18:40 UTC". Takes ISO 8601 with a zone. */
export function timeWords(iso: string): string {
  const utc = new Date(iso).toISOString();
  return `${utc.slice(0, 10)} ${utc.slice(11, 16)} UTC`;
}
