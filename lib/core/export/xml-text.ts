import { readableText } from "@/lib/core/export/readable-text";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as it may stand in HTML or XML, in content and between quotes, with nothing that XML 1.0 forbids. */
export function xmlText(text: string): string {
  return readableText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
