import type { Finding } from "@/lib/db/fsck";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";
import { sha256 } from "@/lib/platform/hash";

type Text = { readonly id: string; readonly text: string; readonly sha256: string; readonly length: number };
type Anchor = {
  readonly claimId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly state: string;
};

/** Those that went with the file that they were read from are empty, and keep their hash. */
const CAPTURES = Prisma.sql`SELECT k.id FROM capture k WHERE NOT (k.text = '' AND k.attachment_id IS NOT NULL AND EXISTS
  (SELECT 1 FROM file_removal r WHERE r.attachment_id = k.attachment_id AND r.state = 'removed')) ORDER BY k.id`;

/**
 * Texts and what is anchored in them, one text at a time: offsets count UTF-16 code units, which the database cannot.
 * A claim whose words are lost keeps its old quote, so its place is not asked for.
 */
export async function checkTexts(most: number): Promise<Finding[]> {
  const changed: string[] = [];
  const misplaced: string[] = [];
  for (const id of await idsOf(Prisma.sql`SELECT id FROM revision ORDER BY id`)) {
    const [text] = await fromPool.rows<Text>(
      Prisma.sql`SELECT id, text, sha256, length FROM revision WHERE id = ${id}::uuid`,
    );
    if (!text) continue;
    if (sha256(text.text) !== text.sha256 || text.text.length !== text.length) changed.push(`revision ${id}`);
    misplaced.push(...(await misplacedIn(text)));
  }
  for (const id of await idsOf(CAPTURES)) {
    const [text] = await fromPool.rows<Text>(
      Prisma.sql`SELECT id, text, sha256, 0 AS length FROM capture WHERE id = ${id}::uuid`,
    );
    if (text && sha256(text.text) !== text.sha256) changed.push(`captured text ${id}`);
  }
  return [
    { id: "I-05", rule: "every text is what its SHA-256 says", broken: changed.slice(0, most) },
    { id: "I-06", rule: "the words of an anchor stand in its text at its place", broken: misplaced.slice(0, most) },
  ];
}

async function idsOf(ids: Prisma.Sql): Promise<string[]> {
  const rows = await fromPool.rows<{ id: string }>(ids);
  return rows.map((row) => row.id);
}

async function misplacedIn({ id, text }: Text): Promise<string[]> {
  const anchors = await fromPool.rows<Anchor>(Prisma.sql`
    SELECT claim_id AS "claimId", start, "end", quote, state::text AS state FROM anchor
    WHERE revision_id = ${id}::uuid AND state NOT IN ('detached', 'ambiguous')`);
  return anchors
    .filter(({ start, end, quote }) => text.slice(start, end) !== quote)
    .map(({ claimId }) => `claim ${claimId} in revision ${id}`);
}
