import { readableText } from "@/lib/core/export/readable-text";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const MARKUP = /[&<>"']/;
const ALL_MARKUP = new RegExp(MARKUP, "g");

/** A text as it may stand in HTML or XML, in content and between quotes, with nothing that XML 1.0 forbids. */
export function xmlText(text: string): string {
  const readable = readableText(text);
  return MARKUP.test(readable) ? readable.replace(ALL_MARKUP, (char) => ENTITIES[char] ?? char) : readable;
}
