/** The text of a CSV file: UTF-8 where it is, and otherwise what Excel writes on Windows in the west. */
export function decodeTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
