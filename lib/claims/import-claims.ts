import { z } from "zod";
import { type CommandContext, defineCommand, PreparedTooEarly } from "@/lib/boundary/command";
import { readClaimTable } from "@/lib/claims/read-claim-table";
import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import { type PlannedRow, planImport } from "@/lib/core/claim-import/plan-import";
import { findColumns } from "@/lib/core/claim-import/row-fields";
import { type ClaimTable, showImport } from "@/lib/core/claim-import/show-import";
import { optionalLine } from "@/lib/core/text/plain";
import type { ClaimImportView } from "@/lib/core/view/claim-import-view";
import { lockArticle } from "@/lib/db/article-lock";
import { takeNumbers } from "@/lib/db/claim-numbers";
import { pairs } from "@/lib/db/claim-view";
import { insertClaims, type NewClaim } from "@/lib/db/new-claims";
import { readRevision, type StoredRevision } from "@/lib/db/revisions";
import { fromPool, fromTx, type Reader } from "@/lib/db/rows";
import { refuseOlderText, refuseSpan } from "@/lib/db/span-rule";
import { readStandings } from "@/lib/db/standings";

const MOST_CHARACTERS = 2_000_000;

const ImportClaimsSchema = z.strictObject({
  articleId: z.uuid(),
  csv: z.string().max(MOST_CHARACTERS, "The file has more than 2,000,000 characters. Bring it in several parts."),
  /** What the file is called; it is kept as where the claims come from. */
  filename: optionalLine(200).optional(),
  /** Number of the revision that places were chosen in; refused when a newer one has come meanwhile. */
  revision: z.int().min(1).optional(),
  /** Places that a person chose for lines that fit several, or none. */
  places: z
    .array(z.strictObject({ line: z.int().min(1), start: z.int().min(0), end: z.int().min(1) }))
    .max(2_000)
    .default([]),
  /** Shows what would become of the lines, and writes nothing. */
  preview: z
    .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
    .default(false),
});
type ImportInput = z.output<typeof ImportClaimsSchema>;

/** What was found out before the transaction, and how the article stood then. */
type Prepared = {
  readonly table: ClaimTable;
  readonly planned: readonly PlannedRow[];
  readonly ground: Ground;
};

type Ground = {
  readonly revision: StoredRevision;
  readonly known: readonly { readonly label: string; readonly start: number; readonly end: number }[];
};

/**
 * Adds claims from a table to an article, each on the one place where its quote stands. Lines that do not fit are left
 * out and come back with the reason; what fits is added in one transaction.
 */
export const importClaims = defineCommand({
  name: "importClaims",
  permission: "claim:add",
  input: ImportClaimsSchema,
  prepare,
  run: async (context: CommandContext<Prepared>, input): Promise<ClaimImportView> => {
    const { table, planned, ground } = context.prepared;
    const { text, ordinal } = ground.revision;
    if (input.preview) {
      context.unchanged();
      return showImport(table, planned, { preview: true, revision: ordinal, text, labels: new Map() });
    }
    const { tx, actor } = context;
    await lockArticle(tx, actor, { id: input.articleId });
    if (!isSame(ground, await readGround(fromTx(tx), actor, input.articleId))) throw new PreparedTooEarly();
    const labels = await add(context, input);
    if (labels.size === 0) context.unchanged();
    return showImport(table, planned, { preview: false, revision: ordinal, text, labels });
  },
});

async function prepare(input: ImportInput, actor: Actor): Promise<Prepared> {
  const ground = await readGround(fromPool, actor, input.articleId);
  const { text, sentences, segments, ordinal } = ground.revision;
  refuseOlderText(ordinal, input.revision);
  for (const { start, end } of input.places) refuseSpan(text, start, end);
  const table = readClaimTable(input.csv);
  const revision = { text, segments, sentences: pairs(sentences).map(([start, end]) => ({ start, end })) };
  const planned = planImport(table.rows, findColumns(table.head), { ...ground, revision, chosen: input.places });
  return { table, planned, ground };
}

async function readGround(reader: Reader, actor: Actor, articleId: string): Promise<Ground> {
  const revision = await readRevision(reader, actor, articleId);
  const standings = await readStandings(reader, articleId);
  const here = standings.filter((claim) => claim.revisionId === revision.id);
  return { revision, known: here.map(({ number, start, end }) => ({ label: claimLabel(number), start, end })) };
}

/** Whether neither the text nor what stands on it was changed in between. */
function isSame(one: Ground, two: Ground): boolean {
  return one.revision.id === two.revision.id && JSON.stringify(one.known) === JSON.stringify(two.known);
}

/** Writes the claims down and gives their labels by line. */
async function add({ tx, actor, prepared, record }: CommandContext<Prepared>, input: ImportInput) {
  const { planned, ground } = prepared;
  const fitting = planned.filter((row) => row.state === "fits");
  if (fitting.length === 0) return new Map<number, string>();
  const { articleId } = input;
  const first = await takeNumbers(tx, articleId, fitting.length);
  const claims = fitting.flatMap((row, at) => newClaim(row, first + at, input.filename ?? actor.name));
  const place = { newsroomId: actor.newsroomId, revisionId: ground.revision.id, text: ground.revision.text };
  const ids = await insertClaims(tx, { ...place, articleId, byId: actor.memberId }, claims);
  for (const [at, claim] of claims.entries()) {
    const quote = place.text.slice(claim.start, claim.end);
    record({
      type: "claim.added",
      payload: { label: claimLabel(claim.number), quote, text: claim.text },
      articleId,
      claimId: ids[at] ?? null,
      version: 1,
    });
  }
  const payload = { added: claims.length, left: planned.length - claims.length, from: input.filename ?? null };
  record({ type: "article.claims_imported", payload, articleId });
  return new Map(fitting.map((row, at) => [row.line, claimLabel(first + at)]));
}

function newClaim({ fields, place }: PlannedRow, number: number, originName: string): NewClaim[] {
  if (fields === null || place === null) return [];
  const { text, types, priority, claimant, attributionMode } = fields;
  return [
    {
      ...{ number, text, types, priority, claimant, attributionMode, originName },
      ...{ start: place.start, end: place.end, spans: [], status: "open", checkable: "claim", cue: null },
      ...{ checkWorthiness: 0.5, reasons: [], passes: [], originKind: "import", sameAs: null },
    },
  ];
}
