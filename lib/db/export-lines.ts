import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ClaimLine } from "@/lib/core/export/claim-columns";
import { confidentialLabel } from "@/lib/core/export/confidential";
import { type FlatLink, type FlatThread, flatComments, flatSources } from "@/lib/core/export/flat-text";
import type { OpenEvidenceRecord } from "@/lib/core/export/source-records";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import { LINE_COLUMNS, PEOPLE } from "@/lib/db/export-columns";
import type { Confidential } from "@/lib/db/export-parts";
import { claimIds, READING_ORDER } from "@/lib/db/export-rows";
import type { Snapshot } from "@/lib/db/export-snapshot";
import { Prisma } from "@/lib/db/generated/client";

/** Live links, oldest first, as lists without names: they are read a hundred thousand times. */
const LINKS = Prisma.sql`(SELECT json_agg(json_build_array(e.source_id, e.facet, e.stance, s.title, s.url,
    e.locator_label, e.locator) ORDER BY e.added_at, e.id)
  FROM evidence e JOIN source s ON s.id = e.source_id WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL)`;

/** Threads with the remarks that still have their words, oldest first. */
const THREADS = Prisma.sql`(SELECT json_agg(json_build_array(t.kind, t.state, (
    SELECT json_agg(json_build_array(m.name, k.body) ORDER BY k.created_at, k.id)
    FROM comment k JOIN member m ON m.id = k.author_id WHERE k.thread_id = t.id AND k.deleted_at IS NULL))
    ORDER BY t.opened_at, t.id)
  FROM thread t WHERE t.claim_id = c.id)`;

/** What a line shows of the claim itself; the label and the texts of other tables are made of it. */
type LineFields = Omit<ClaimLine, "label" | "sources" | "comments" | "url" | "source_count">;

const TIMES = [
  ...(["status_since", "as_of", "recheck_by", "due_at", "verdict_at", "submitted_at", "approved_at"] as const),
  ...(["created_at", "updated_at"] as const),
] satisfies (keyof LineFields)[];

type WireLink = [
  source_id: string,
  facet: OpenEvidenceRecord["facet"],
  stance: OpenEvidenceRecord["stance"],
  source: string,
  source_url: string | null,
  locator_label: string | null,
  locator: string | null,
];
type WireThread = [
  kind: FlatThread["kind"],
  state: FlatThread["state"],
  comments: [author: string, body: string][] | null,
];
type WireLine = LineFields & { links?: WireLink[] | null; threads?: WireThread[] | null };

/**
 * The claims of a list as lines of a table, article by article in reading order, some at a time. A line comes as one
 * value in JSON with the texts of its cells beside it: the driver takes each column of a row apart by itself, and three
 * questions for every batch would leave the database waiting for the next one.
 */
export async function* readClaimLines(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  context: { readonly size: number; readonly confidential: Confidential; readonly origin: string },
): AsyncGenerator<ClaimLine[], void> {
  for await (const ids of claimIds(snapshot, actor, filter, context.size)) {
    const rows = await snapshot.rows<{ line: WireLine }>(Prisma.sql`
      SELECT row_to_json(line) AS line FROM (
        SELECT ${LINE_COLUMNS}, ${LINKS} AS links, ${THREADS} AS threads
        ${CLAIM_FROM} ${PEOPLE} WHERE c.id = ANY (${ids}::uuid[]) ORDER BY ${READING_ORDER}) AS line`);
    yield rows.map(({ line }) => toLine(line, context));
  }
}

function toLine(
  wire: WireLine,
  { confidential, origin }: { readonly confidential: Confidential; readonly origin: string },
): ClaimLine {
  const { links, threads } = wire;
  // Written into what was read for this line alone: copying it costs more than all the rest.
  const times: Record<(typeof TIMES)[number], string | null> = wire;
  for (const name of TIMES) times[name] = isoTime(times[name]);
  return Object.assign(wire, {
    label: claimLabel(wire.number),
    source_count: links ? new Set(links.map(([source]) => source)).size : 0,
    sources: links ? flatSources(links.map((link) => toFlatLink(link, confidential))) : "",
    comments: threads ? flatComments(threads.map(toFlatThread)) : "",
    url: `${origin}/articles/${wire.article_id}?claim=${wire.number}`,
  });
}

function toFlatLink(link: WireLink, confidential: Confidential): FlatLink {
  const [source_id, facet, stance, source, source_url, locator_label, locator] = link;
  const hidden = confidential.get(source_id);
  if (hidden) return { confidential: true, source: confidentialLabel(hidden.number), facet, stance };
  return { confidential: false, source, source_url, facet, stance, locator_label, locator };
}

function toFlatThread([kind, state, comments]: WireThread): FlatThread {
  return { kind, state, comments: (comments ?? []).map(([author, body]) => ({ author, body })) };
}

const THOUSANDTHS = "2026-11-22T12:00:00.123".length;
const UTC = "+00:00";

/** A time as the database writes it in JSON, as every export writes it. */
function isoTime(time: string | null): string | null {
  if (time === null) return null;
  const usual = time.length === THOUSANDTHS + UTC.length && time.endsWith(UTC);
  return usual ? `${time.slice(0, THOUSANDTHS)}Z` : new Date(time).toISOString();
}
