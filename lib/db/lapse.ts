import { diffWords } from "@/lib/core/anchor/word-diff";
import { contentDifferences } from "@/lib/core/claim/content";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { EventSchema } from "@/lib/core/history/events";
import type { LapseView, PlaceView } from "@/lib/core/view/lapse-view";
import type { ChangeView } from "@/lib/core/view/revision-view";
import { readCanonicalContent } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { pairs } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

type Signed = { content: string; by: string; byId: string; at: Date };

/** Why a claim lapsed, with what was signed against what stands now; null when it did not. */
export async function readLapse(
  reader: Reader,
  row: Pick<ClaimRow, "id" | "status" | "statusSince" | "blind">,
): Promise<LapseView | null> {
  if (row.status !== "lapsed") return null;
  const [line] = await reader.rows<{ at: Date; type: string; payload: unknown }>(Prisma.sql`
    SELECT e.at, e.type, e.payload FROM event e
    WHERE e.claim_id = ${row.id}::uuid AND e.type = 'claim.lapsed' ORDER BY e.id DESC LIMIT 1`);
  const event = line ? EventSchema.safeParse({ type: line.type, payload: line.payload }) : null;
  const told = event?.success && event.data.type === "claim.lapsed" ? event.data.payload : null;
  const from = ClaimStatusSchema.safeParse(told?.from);
  const wasSigned = from.success && from.data === "signed_off" && !row.blind;
  const signed = wasSigned ? await lastSigned(reader, row.id) : null;
  return {
    at: (line?.at ?? row.statusSince).toISOString(),
    from: from.success ? from.data : "signed_off",
    reason: told?.reason ?? "its content changed",
    changes: told?.changes ?? [],
    signed: signed && { by: { id: signed.byId, name: signed.by }, at: signed.at.toISOString() },
    differences: signed ? differencesOf(signed.content, await readCanonicalContent(reader, row.id)) : [],
  };
}

async function lastSigned(reader: Reader, claimId: string): Promise<Signed | null> {
  const [signed] = await reader.rows<Signed>(Prisma.sql`
    SELECT so.content, m.name AS by, m.id AS "byId", so.signed_at AS at FROM sign_off so
    JOIN member m ON m.id = so.signed_by_id WHERE so.claim_id = ${claimId}::uuid ORDER BY so.signed_at DESC LIMIT 1`);
  return signed ?? null;
}

const IN_WORDS: readonly string[] = ["text", "quote", "verdict_note", "correction"];

function differencesOf(signed: string, now: string): LapseView["differences"] {
  return contentDifferences(signed, now).map((one) => ({
    ...one,
    diff: IN_WORDS.includes(one.field) ? diffWords(one.from ?? "", one.to ?? "") : null,
  }));
}

type PlaceRow = { changes: ChangeView[]; candidates: number[]; edited: boolean; suggestion: string | null };

/** What else is known of where a claim stands in the current text. */
export async function readPlace(
  reader: Reader,
  row: Pick<ClaimRow, "id" | "revisionId" | "status" | "quote" | "boundQuote">,
): Promise<PlaceView> {
  const [place] = await reader.rows<PlaceRow>(Prisma.sql`
    SELECT an.changes, COALESCE(an.candidates, '{}') AS candidates, an.edited, c.suggested_text AS suggestion
    FROM anchor an JOIN claim c ON c.id = an.claim_id
    WHERE an.claim_id = ${row.id}::uuid AND an.revision_id = ${row.revisionId}::uuid`);
  const binds = LAPSING_STATUSES.includes(row.status) && row.boundQuote !== row.quote;
  return {
    changes: place?.changes ?? [],
    candidates: await passages(reader, row.revisionId, place?.candidates ?? []),
    edited: place?.edited ?? false,
    suggestion: place?.suggestion ?? null,
    approvedQuote: binds ? row.boundQuote : null,
  };
}

/** The text is read only for the few claims that have candidates: the database counts characters in another way. */
async function passages(reader: Reader, revisionId: string, flat: readonly number[]): Promise<PlaceView["candidates"]> {
  if (flat.length === 0) return [];
  const [revision] = await reader.rows<{ text: string }>(
    Prisma.sql`SELECT r.text FROM revision r WHERE r.id = ${revisionId}::uuid`,
  );
  const text = revision?.text ?? "";
  return pairs(flat).map(([start, end]) => ({ start, end, quote: text.slice(start, end) }));
}
