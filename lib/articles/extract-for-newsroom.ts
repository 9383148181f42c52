import type { Actor } from "@/lib/core/access/roles";
import { withoutPasses } from "@/lib/core/extract/claim-pass";
import type { Extraction } from "@/lib/core/extract/contract";
import { readPassesOff } from "@/lib/db/passes";
import { fromPool } from "@/lib/db/rows";
import { extractInBackground } from "@/lib/platform/extraction";

/** What is found in a text, without the claims of the passes that the newsroom has turned off. */
export async function extractForNewsroom(text: string, { newsroomId }: Actor): Promise<Extraction> {
  const off = await readPassesOff(fromPool, newsroomId);
  return withoutPasses(await extractInBackground(text), off);
}
