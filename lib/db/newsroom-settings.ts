import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** The newsroom's version, and one of its settings as it is stored; null where it was never set. */
export async function readSetting(
  reader: Reader,
  newsroomId: string,
  name: "passesOff" | "secondFactor",
): Promise<{ readonly version: number; readonly value: unknown }> {
  const [row] = await reader.rows<{ version: number; value: unknown }>(Prisma.sql`
    SELECT version, settings->${name}::text AS value FROM newsroom WHERE id = ${newsroomId}::uuid`);
  if (!row) throw new AppError("not_found", "There is no such newsroom.");
  return row;
}

/**
 * Sets one setting of the newsroom and leaves the others.
 *
 * @returns the newsroom's version then
 * @throws AppError `stale` when the settings are no longer at the version that was seen
 */
export async function changeSetting(
  tx: Tx,
  seen: { readonly newsroomId: string; readonly version: number },
  setting: { readonly passesOff: readonly string[] } | { readonly secondFactor: object },
): Promise<number> {
  const changed = await tx.$executeRaw(Prisma.sql`
    UPDATE newsroom SET settings = settings || ${JSON.stringify(setting)}::jsonb, version = version + 1
    WHERE id = ${seen.newsroomId}::uuid AND version = ${seen.version}`);
  if (changed !== 1) throw new AppError("stale", "Somebody else changed the settings meanwhile. Look again.");
  return seen.version + 1;
}
