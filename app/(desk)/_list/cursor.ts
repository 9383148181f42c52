import { z } from "zod";

/**
 * Where a page of a list ended, as the server gave it: opaque to everybody, but of a known make. A cursor that was cut
 * off when the address was copied is left out like any other part that is not understood.
 */
export const CursorSchema = z
  .string()
  .max(400)
  .regex(/^[\w-]+$/)
  .refine(isList)
  .optional();

function isList(cursor: string): boolean {
  try {
    const parts: unknown = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    return Array.isArray(parts) && parts.length > 0;
  } catch {
    return false;
  }
}
