import { confidentialLabel } from "@/lib/core/export/confidential";
import type { FlatLink, FlatThread } from "@/lib/core/export/flat-text";
import type { OpenEvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";
import type { Confidential } from "@/lib/db/export-parts";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

type LinkRow = Pick<
  OpenEvidenceRecord,
  "claim_id" | "source_id" | "source" | "source_url" | "facet" | "stance" | "locator_label" | "locator"
>;

/**
 * What the cell `sources` of some claims tells, oldest first: live links only, and of each no more columns than the cell
 * shows, because a table of 100,000 claims reads them all.
 */
export async function readFlatLinks(
  reader: Reader,
  claimIds: readonly string[],
  confidential: Confidential,
): Promise<Map<string, FlatLink[]>> {
  const rows = await reader.rows<LinkRow>(Prisma.sql`
    SELECT e.claim_id, e.source_id, s.title AS source, s.url AS source_url, e.facet::text AS facet,
      e.stance::text AS stance, e.locator_label, e.locator
    FROM evidence e JOIN source s ON s.id = e.source_id
    WHERE e.claim_id = ANY (${[...claimIds]}::uuid[]) AND e.withdrawn_at IS NULL
    ORDER BY e.claim_id, e.added_at, e.id`);
  const links = new Map<string, FlatLink[]>();
  for (const row of rows) {
    const hidden = confidential.get(row.source_id);
    const link: FlatLink = hidden
      ? { confidential: true, source: confidentialLabel(hidden.number), facet: row.facet, stance: row.stance }
      : Object.assign(row, { confidential: false as const });
    addTo(links, row.claim_id, link);
  }
  return links;
}

type RemarkRow = Pick<ThreadRecord, "id" | "kind" | "state"> & {
  readonly claim_id: string;
  /** Null in a thread without a remark that still has its words. */
  readonly author: string | null;
  readonly body: string | null;
};

type OpenThread = { readonly id: string; readonly comments: { author: string; body: string }[] };

/** What the cell `comments` of some claims tells, oldest first: deleted remarks are not in it. */
export async function readFlatThreads(reader: Reader, claimIds: readonly string[]): Promise<Map<string, FlatThread[]>> {
  const rows = await reader.rows<RemarkRow>(Prisma.sql`
    SELECT t.id, t.claim_id, t.kind::text AS kind, t.state::text AS state, m.name AS author, k.body
    FROM thread t LEFT JOIN comment k ON k.thread_id = t.id AND k.deleted_at IS NULL
    LEFT JOIN member m ON m.id = k.author_id
    WHERE t.claim_id = ANY (${[...claimIds]}::uuid[]) ORDER BY t.opened_at, t.id, k.created_at, k.id`);
  const threads = new Map<string, FlatThread[]>();
  let last: OpenThread | undefined;
  for (const { id, claim_id, kind, state, author, body } of rows) {
    if (last?.id !== id) {
      last = { id, comments: [] };
      addTo(threads, claim_id, { kind, state, comments: last.comments });
    }
    if (author !== null && body !== null) last.comments.push({ author, body });
  }
  return threads;
}

function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
