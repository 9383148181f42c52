import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import {
  type ClaimMove,
  type ClaimStatus,
  DISMISSAL_REASONS,
  decideMove,
  explainRefusal,
  type MoveFacts,
  type MoveRefusal,
  movesFrom,
} from "@/lib/core/claim/status";
import { ClaimMoveSchema, DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { line } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { bindToText } from "@/lib/db/anchors";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { readCanonicalContent, settleClaim } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { moveFacts } from "@/lib/db/claim-view";
import { type ClaimChange, changeClaim, lockClaim } from "@/lib/db/claims";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { insertSecondCheck } from "@/lib/db/second-checks";
import { openThreadRow } from "@/lib/db/threads";
import { AppError, type AppErrorCode } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

const MoveInputSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  move: ClaimMoveSchema,
  /** For dismiss one of the dismissal reasons; for return and reopen a sentence. */
  reason: line(2_000).optional(),
  /** More words on a dismissal. */
  note: line(2_000).optional(),
  /** For ask: opens the question thread that somebody is to answer. */
  question: line(10_000).optional(),
  /** For submit: an editor's written reason why the evidence policy does not hold here. */
  overrideReason: line(2_000).optional(),
});
type MoveInput = z.output<typeof MoveInputSchema>;

/** Moves by which a person says: this is so, of the words as they stand now. */
const SUBMISSIONS: readonly ClaimMove[] = ["submit", "reconfirm"];

/** Moves a claim through the review. Compare-and-set on the version and the status that the person saw. */
export const moveClaim = defineCommand({
  name: "moveClaim",
  permission: "claim:move",
  input: MoveInputSchema,
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    checkReason(input);
    const row = await lockClaim(tx, actor, input.id, input.version);
    const facts = factsOf(context, row, input);
    const decision = decideMove(facts, input.move);
    if (!decision.ok) throw refused(decision.refusal, row.status, input.move);

    if (SUBMISSIONS.includes(input.move)) await bindToText(tx, row);
    if (input.move === "sign_off") await signOff(context, row);
    const question = input.move === "ask" && input.question ? await askQuestion(context, row, input.question) : null;
    const version = await changeClaim(tx, row, {
      status: decision.value,
      statusSince: context.now,
      ...changeFor(context, row, input),
      ...(question ? { openThreads: { increment: 1 }, openQuestions: { increment: 1 } } : {}),
    });
    context.record({
      type: "claim.moved",
      payload: {
        label: claimLabel(row.number),
        move: input.move,
        from: row.status,
        to: decision.value,
        reason: [input.reason, input.note, input.overrideReason].filter(Boolean).join(": ") || null,
      },
      articleId: row.articleId,
      claimId: row.id,
      version,
    });
    await tell(context, row, input.move, input.reason ?? null);
    if (SUBMISSIONS.includes(input.move)) await askByPolicy(context, row);
    return readClaimDetail(fromTx(tx), actor, row.id);
  },
});

function checkReason(input: MoveInput): void {
  if (input.move !== "dismiss") return;
  if (DismissalReasonSchema.safeParse(input.reason).success) return;
  throw new AppError("invalid", "Say why the claim is dismissed.", {
    fields: { reason: [`Give one of: ${DISMISSAL_REASONS.join(", ")}.`] },
  });
}

function factsOf(context: CommandContext, row: ClaimRow, input: MoveInput): MoveFacts {
  const facts = moveFacts(row, context.actor);
  const override = input.move === "submit" && input.overrideReason !== undefined;
  if (override && !context.actor.roles.includes("editor")) {
    throw new AppError("forbidden", "Only an editor can override the evidence policy.");
  }
  return {
    ...facts,
    hasReason: input.reason !== undefined,
    openQuestions: facts.openQuestions + (input.question === undefined ? 0 : 1),
    policyOverridden: facts.policyOverridden || override,
  };
}

const CODES: Partial<Record<MoveRefusal, AppErrorCode>> = {
  role_missing: "forbidden",
  four_eyes: "four_eyes",
  writer_of_article: "four_eyes",
  keys_cannot_sign_off: "forbidden",
  assigned_to_another: "forbidden",
  not_your_article: "forbidden",
  reason_missing: "invalid",
};

function refused(refusal: MoveRefusal, status: ClaimStatus, move: ClaimMove): AppError {
  return new AppError(CODES[refusal] ?? "illegal_transition", explainRefusal(refusal), {
    details: { refusal, claimStatus: status, move, allowed: movesFrom(status) },
    ...(refusal === "reason_missing" ? { fields: { reason: [explainRefusal(refusal)] } } : {}),
  });
}

function changeFor(context: CommandContext, row: ClaimRow, input: MoveInput): ClaimChange {
  const me = context.actor.memberId;
  switch (input.move) {
    case "start":
      return row.assigneeId === null ? { assigneeId: me } : {};
    case "reconfirm":
      return { submittedById: me, submittedAt: context.now };
    case "submit":
      return {
        submittedById: me,
        submittedAt: context.now,
        ...(input.overrideReason ? { policyOverride: input.overrideReason, policyOverrideById: me } : {}),
      };
    case "dismiss":
      return { dismissalReason: DismissalReasonSchema.parse(input.reason), dismissedById: me };
    case "sign_off":
      return { signedHash: row.contentHash };
    case "return":
      // An override answers for one submission only; the next one needs its own, or evidence.
      return { policyOverride: null, policyOverrideById: null };
    case "reopen":
      return {
        policyOverride: null,
        policyOverrideById: null,
        signedHash: null,
        dismissalReason: null,
        dismissedById: null,
      };
    default:
      return {};
  }
}

/** The approval itself. The database holds the two-person rule once more, whatever this code does. */
async function signOff(context: CommandContext, row: ClaimRow): Promise<void> {
  if (row.verdictById === null || row.submittedById === null) throw refused("verdict_missing", row.status, "sign_off");
  await context.tx.signOff.create({
    data: {
      id: newId(),
      newsroomId: context.actor.newsroomId,
      claimId: row.id,
      revisionId: row.revisionId,
      contentHash: row.contentHash,
      content: await readCanonicalContent(fromTx(context.tx), row.id),
      verdictById: row.verdictById,
      submittedById: row.submittedById,
      signedById: context.actor.memberId,
      signedAt: context.now,
    },
    select: { id: true },
  });
}

async function askQuestion(context: CommandContext, row: ClaimRow, body: string): Promise<string> {
  const { id } = await openThreadRow(context.tx, {
    actor: context.actor,
    articleId: row.articleId,
    claimId: row.id,
    kind: "question",
    body,
  });
  context.record({
    type: "thread.opened",
    payload: { kind: "question", label: claimLabel(row.number), body },
    articleId: row.articleId,
    claimId: row.id,
    objectId: id,
  });
  return id;
}

/** Where the newsroom's policy wants a second check and none is there, submitting asks for one. Any checker takes it. */
async function askByPolicy({ tx, actor, now, record }: CommandContext, row: ClaimRow): Promise<void> {
  if (!row.secondCheckRequired || row.secondCheck !== "none") return;
  const id = await insertSecondCheck(tx, { actor, claimId: row.id, checkerId: null, dueAt: row.dueAt, now });
  await settleClaim(tx, row.id);
  record({
    type: "second_check.asked",
    payload: { label: claimLabel(row.number), checker: null, byPolicy: true },
    articleId: row.articleId,
    claimId: row.id,
    objectId: id,
  });
}

async function tell(context: CommandContext, row: ClaimRow, move: ClaimMove, reason: string | null): Promise<void> {
  const kind = move === "return" ? "returned" : move === "ask" ? "asked" : move === "answer" ? "answered" : null;
  if (kind === null) return;
  const writers =
    move === "ask"
      ? await context.tx.articleWriter.findMany({
          where: { articleId: row.articleId },
          select: { memberId: true },
          take: 20,
        })
      : [];
  const words = { returned: "was sent back", asked: "has a question for you", answered: "was answered" }[kind];
  await notify(context.tx, {
    newsroomId: context.actor.newsroomId,
    byId: context.actor.memberId,
    to: [row.assigneeId, row.submittedById, row.verdictById, ...writers.map((w) => w.memberId)],
    kind,
    text: `${claimLabel(row.number)} ${words}${reason ? `: ${reason}` : ""}`,
    articleId: row.articleId,
    claimId: row.id,
  });
}
