import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** Refuses verdicts that the newsroom's scale does not have. */
export async function refuseUnknownVerdicts(
  tx: Tx,
  newsroomId: string,
  keys: readonly (string | null | undefined)[],
): Promise<void> {
  const asked = [...new Set(keys.filter((key): key is string => typeof key === "string"))];
  if (asked.length === 0) return;
  const known = await tx.verdictLabel.findMany({ where: { newsroomId }, select: { key: true }, take: 100 });
  const unknown = asked.filter((key) => !known.some((label) => label.key === key));
  if (unknown.length === 0) return;
  throw new AppError("invalid", `The newsroom's scale has no verdict "${unknown.join('", "')}".`, {
    fields: { verdict: [`Use one of: ${known.map((label) => label.key).join(", ")}.`] },
  });
}
