import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { PrioritySchema } from "@/lib/core/claim/claim-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { changesBetween } from "@/lib/core/history/changes";
import { line, optionalLine } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { type Placed, placeClaim } from "@/lib/db/anchors";
import { readClaimDetail } from "@/lib/db/claim-detail";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { type ClaimChange, changeClaim, lockClaim } from "@/lib/db/claims";
import { notify } from "@/lib/db/notifications";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecord } from "@/lib/db/settle-and-record";
import { partsBetween, refuseDisorder, refuseLost, refuseSpan } from "@/lib/db/span-rule";
import { AppError } from "@/lib/platform/errors";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

const EditClaimSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  text: line(10_000).optional(),
  types: z.array(ClaimTypeSchema).min(1).max(3).optional(),
  priority: PrioritySchema.optional(),
  tags: z.array(line(60)).max(20).optional(),
  assigneeId: z.uuid().nullable().optional(),
  asOf: time.nullable().optional(),
  recheckBy: time.nullable().optional(),
  dueAt: time.nullable().optional(),
  correction: optionalLine(10_000).optional(),
  replySought: optionalLine(2_000).optional(),
  /** The claim of the same article that this one repeats; null: it is a claim of its own. */
  duplicateOfId: z.uuid().nullable().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  /** Parts of the place where the words are not contiguous; they give start and end by themselves. */
  spans: z
    .array(z.tuple([z.int().min(0), z.int().min(1)]))
    .min(1)
    .max(50)
    .optional(),
});
type EditInput = z.output<typeof EditClaimSchema>;

/** Edits a claim: its wording, types, priority, people, dates, or the words that it sits on. */
export const editClaim = defineCommand({
  name: "editClaim",
  permission: "claim:edit",
  input: EditClaimSchema,
  run: async (context, input): Promise<ClaimDetail> => {
    const { before, after } = await applyEdit(context, input);
    if (after.assigneeId !== before.assigneeId) await tellAssignee(context, after);
    return after;
  },
});

/** Fields that say who works on a claim and until when; they are free at any state, also of one that is left out. */
const STAFFING = ["id", "version", "assigneeId", "dueAt"];

/**
 * Makes an edit and tells nobody, for changes of one claim and of many alike.
 *
 * @param derive gives more to change, from the claim as it stands behind its lock
 */
export async function applyEdit(
  context: CommandContext,
  given: EditInput,
  derive: (row: ClaimRow) => Partial<EditInput> = () => ({}),
): Promise<{ before: ClaimRow; after: ClaimDetail }> {
  const { tx, actor } = context;
  const row = await lockClaim(tx, actor, given.id, given.version);
  const input = { ...given, ...derive(row) };
  if (row.status === "dismissed" && Object.keys(input).some((name) => !STAFFING.includes(name))) {
    throw new AppError("illegal_transition", "A dismissed claim is not edited. Reopen it first.");
  }
  await refuseAssignment(context, row, input);
  await refuseRepeat(context, row, input.duplicateOfId);
  const { id: _id, version: _version, start, end, spans, ...fields } = input;
  const span = await moveSpan(context, row, { start, end, spans });
  const version = await changeClaim(tx, row, { ...definedOnly(fields), ...span });
  await settleAndRecord({
    tx,
    row,
    newsroomId: actor.newsroomId,
    byId: actor.memberId,
    reason: span.quote === undefined ? "the wording was changed" : "the claim was put on other words",
    record: context.record,
  });
  const after = await readClaimDetail(fromTx(tx), actor, row.id);
  context.record({
    type: "claim.edited",
    payload: { label: claimLabel(row.number), changes: changesOf(row, after, input) },
    articleId: row.articleId,
    claimId: row.id,
    version,
  });
  return { before: row, after };
}

function definedOnly(fields: Partial<EditInput>): ClaimChange {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A checker takes a claim, or gives his own back; only an editor assigns others or takes a claim from somebody. */
async function refuseAssignment({ tx, actor }: CommandContext, row: ClaimRow, input: EditInput): Promise<void> {
  const to = input.assigneeId;
  if (to === undefined || to === row.assigneeId) return;
  if (to !== null) {
    const member = await tx.member.findFirst({
      where: { id: to, newsroomId: actor.newsroomId, kind: "person", disabledAt: null },
      select: { id: true },
    });
    if (!member) throw new AppError("not_found", "There is no such member to assign the claim to.");
  }
  if (actor.roles.includes("editor")) return;
  const takesFree = to === actor.memberId && row.assigneeId === null;
  const givesBack = to === null && row.assigneeId === actor.memberId;
  if (takesFree || givesBack) return;
  if (row.assigneeId !== null && to === actor.memberId) {
    throw new AppError("conflict", `${row.assigneeName ?? "Somebody else"} has taken this claim already.`);
  }
  throw new AppError("forbidden", "Only an editor assigns claims to others.");
}

/** A claim repeats one of its own article that repeats none itself, so that there is one first among them. */
async function refuseRepeat({ tx }: CommandContext, row: ClaimRow, of: string | null | undefined): Promise<void> {
  if (!of) return;
  const first = await tx.claim.findFirst({
    where: { id: of, articleId: row.articleId },
    select: { duplicateOfId: true },
  });
  if (!first) throw new AppError("not_found", "The article has no such claim.");
  const repeated = await tx.claim.findFirst({ where: { duplicateOfId: row.id }, select: { id: true } });
  if (of === row.id || first.duplicateOfId !== null || repeated) {
    throw new AppError("conflict", "Name the first of the claims that say the same; it cannot repeat another itself.");
  }
}

type SpanInput = { readonly [Name in "start" | "end" | "spans"]: EditInput[Name] | undefined };

/** Puts a claim on other words, or confirms those that it stands on. Moving one end leaves the parts at the other as they are. */
async function moveSpan({ tx, actor }: CommandContext, row: ClaimRow, given: SpanInput): Promise<Partial<Placed>> {
  const { start, end, spans } = given;
  if (start === undefined && end === undefined && spans === undefined) return {};
  if (spans === undefined && (start === undefined || end === undefined)) refuseLost(row);
  const revision = await readRevision(fromTx(tx), actor, row.articleId);
  const parts = spans ?? partsBetween(row, start ?? row.start, end ?? row.end);
  for (const [from, to] of parts) refuseSpan(revision.text, from, to);
  refuseDisorder(parts);
  const place = { start: parts[0]?.[0] ?? 0, end: parts.at(-1)?.[1] ?? 0 };
  const kept = parts.length > 1 ? parts.flat() : [];
  return placeClaim(tx, { actor, claimId: row.id, revision, ...place, spans: kept });
}

function changesOf(row: ClaimRow, after: ClaimDetail, input: EditInput): Record<string, [unknown, unknown]> {
  const before = { ...row, asOf: row.asOf?.toISOString() ?? null, recheckBy: row.recheckBy?.toISOString() ?? null };
  const names = Object.keys(input).filter((name) => !["id", "version", "start", "end", "spans"].includes(name));
  const changes = changesBetween({ ...before, dueAt: row.dueAt?.toISOString() ?? null }, after, names);
  if (after.quote !== row.quote) changes.quote = [row.quote, after.quote];
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}–${end}`;
  const placed = input.start !== undefined || input.end !== undefined || input.spans !== undefined;
  if (placed && (row.anchorState !== "anchored" || place(row) !== place(after.anchor))) {
    changes.place = [`${row.anchorState} at ${place(row)}`, `${after.anchor.state} at ${place(after.anchor)}`];
  }
  return changes;
}

async function tellAssignee({ tx, actor }: CommandContext, claim: ClaimDetail): Promise<void> {
  await notify(tx, {
    newsroomId: actor.newsroomId,
    byId: actor.memberId,
    to: [claim.assigneeId],
    kind: "assigned",
    text: `${claim.label} was assigned to you: ${claim.text.slice(0, 200)}`,
    articleId: claim.articleId,
    claimId: claim.id,
  });
}
