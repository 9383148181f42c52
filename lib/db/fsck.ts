import { checkFiles } from "@/lib/db/attachments";
import { Prisma } from "@/lib/db/generated/client";
import { INVARIANTS } from "@/lib/db/invariants";
import { fromPool } from "@/lib/db/rows";
import { verifyHistory } from "@/lib/db/seals";
import { checkTexts } from "@/lib/db/text-invariants";

/** One thing that must always be so, and the rows for which it is not. */
export type Finding = {
  readonly id: string;
  readonly rule: string;
  /** The first of them, by what people call them and by id. */
  readonly broken: readonly string[];
};

/** How many broken rows are named for one rule. */
const NAMED = 20;

/**
 * Looks at everything in the database that must always be so, whatever way in was taken: `I-01` and the others of the
 * reliability plan. Changes nothing.
 */
export async function fsck(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, rule, broken } of INVARIANTS) {
    const rows = await fromPool.rows<{ name: string }>(
      Prisma.sql`SELECT broken.name FROM (${broken}) AS broken(name) ORDER BY 1 LIMIT ${NAMED}`,
    );
    findings.push({ id, rule, broken: rows.map((row) => row.name) });
  }
  findings.push(await checkHistories());
  const { missing, orphans } = await checkFiles(NAMED);
  findings.push({ id: "I-05", rule: "each kept file lies in the data folder, with its bytes", broken: missing });
  findings.push({ id: "I-05", rule: "no file lies there that nothing names", broken: orphans });
  findings.push(...(await checkTexts(NAMED)));
  return findings;
}

async function checkHistories(): Promise<Finding> {
  const newsrooms = await fromPool.rows<{ id: string; name: string }>(Prisma.sql`SELECT id, name FROM newsroom`);
  const broken: string[] = [];
  for (const { id, name } of newsrooms) {
    const report = await verifyHistory(id);
    if (!report.ok) broken.push(`${name}: line ${report.seq} (${report.reason.replaceAll("_", " ")})`);
  }
  return { id: "I-03", rule: "the sealed history is whole, and no line of it was changed", broken };
}
