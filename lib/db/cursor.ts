import { AppError } from "@/lib/platform/errors";

/** Packs where a page ended into an opaque cursor. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** What a part of a cursor can be: whatever is none of these would be an error in the statement that it goes into. */
const PARTS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  int: /^\d{1,9}$/,
  bigint: /^\d{1,18}$/,
  time: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/,
  priority: /^(high|normal|low)$/,
} as const satisfies Record<string, RegExp>;

/** What a part of a cursor can be. */
export type CursorPart = keyof typeof PARTS;

/** Unpacks a cursor of these parts, or says that it is not one of ours. */
export function decodeCursor(cursor: string | undefined, parts: readonly CursorPart[]): string[] | null {
  if (cursor === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(value) && value.length === parts.length) {
      const texts = value.map(String);
      if (parts.every((part, index) => PARTS[part].test(texts[index] ?? ""))) return texts;
    }
  } catch {
    // Falls through to the one answer for every bad cursor.
  }
  throw new AppError("invalid", "The cursor is not one that this list gave.", {
    fields: { cursor: ["Use nextCursor of the page before, unchanged, or leave it out."] },
  });
}
