/** Kinds of segments whose words are checked; all others are set aside. */
const CHECKABLE: ReadonlySet<string> = new Set(["headline", "dek", "body", "caption"]);

/** Whether the words of a segment of this kind are to be checked. */
export function isCheckable(kind: string): boolean {
  return CHECKABLE.has(kind);
}
