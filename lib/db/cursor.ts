import { AppError } from "@/lib/platform/errors";

/** Packs where a page ended into an opaque cursor. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Unpacks a cursor of so many parts, or says that it is not one of ours. */
export function decodeCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(value) && value.length === parts) return value.map(String);
  } catch {
    // Falls through to the one answer for every bad cursor.
  }
  throw new AppError("invalid", "The cursor is not one that this list gave.", {
    fields: { cursor: ["Use nextCursor of the page before, unchanged, or leave it out."] },
  });
}
