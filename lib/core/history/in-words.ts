/** A key of ours as people read it: awaiting_sign_off is "awaiting sign off". */
export function keyInWords(key: string): string {
  return key.replaceAll("_", " ");
}

/** The names of the fields that were changed, as people read them. */
export function fieldsInWords(changes: Record<string, unknown>): string {
  return Object.keys(changes).map(fieldInWords).join(", ") || "nothing";
}

/** "assigneeId" is a column's name; people say "assignee". */
function fieldInWords(name: string): string {
  return name
    .replace(/Id$/, "")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
