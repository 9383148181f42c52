import { z } from "zod";
import { inReadingOrder, proposalOf } from "@/lib/articles/proposals";
import { fingerprintOf, type NewerText, readNewerText } from "@/lib/articles/read-newer-text";
import { reasonFor, recordFollowed } from "@/lib/articles/record-followed";
import { showPlan } from "@/lib/articles/show-plan";
import { type CommandContext, defineCommand, PreparedTooEarly } from "@/lib/boundary/command";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import { CLEARED_STATUSES } from "@/lib/core/article/status";
import { optionalLine, plainText } from "@/lib/core/text/plain";
import type { RevisionPlanView } from "@/lib/core/view/revision-view";
import { type LockedArticle, lockArticle } from "@/lib/db/article-lock";
import { takeNumbers } from "@/lib/db/claim-numbers";
import { carryMarks, readMarks } from "@/lib/db/marks";
import { insertClaims } from "@/lib/db/new-claims";
import { insertRevision } from "@/lib/db/new-revision";
import { type RevisedClaim, writeRevisedClaims } from "@/lib/db/revised-claims";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecordAll } from "@/lib/db/settle-and-record";
import { lockClaimsOf, readStandings } from "@/lib/db/standings";

const ReviseArticleSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  text: plainText(MAX_ARTICLE_LENGTH).refine((text) => text.trim() !== "", "Paste the newer text of the article."),
  /** What is new about it, for the history. */
  note: optionalLine(500).optional(),
  /** Shows what would become of the claims, and writes nothing. */
  preview: z
    .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
    .default(false),
});
type ReviseInput = z.output<typeof ReviseArticleSchema>;

/**
 * Brings a newer text of an article. Every claim is followed to its words or says that it lost them, what the text says
 * that is new is proposed, and a submission or sign-off ends where the facts changed, all in one transaction. What was
 * read before it is checked under the locks of the claims and of the article, and read again when somebody was faster.
 */
export const reviseArticle = defineCommand({
  name: "reviseArticle",
  permission: "article:import",
  input: ReviseArticleSchema,
  prepare: readNewerText,
  run: async (context: CommandContext<NewerText>, input): Promise<RevisionPlanView> => {
    if (input.preview) {
      context.unchanged();
      return showPlan(context.prepared, { ...input, version: input.version });
    }
    const { article, newer } = await lockAll(context, input);
    const revision = await insertRevision(context.tx, {
      ...{ newsroomId: context.actor.newsroomId, articleId: input.id, ordinal: article.revision + 1 },
      ...{ text: input.text, note: input.note ?? null, byId: context.actor.memberId, found: newer.found },
    });
    const plan = showPlan(newer, { ...input, version: article.version + 1 });
    await follow(context, newer, { ...input, revisionId: revision });
    await carry(context, newer, { ...input, revisionId: revision });
    await propose(context, newer, { ...input, revisionId: revision });
    const cleared = CLEARED_STATUSES.includes(article.status);
    await context.tx.article.update({
      where: { id: input.id },
      data: { version: { increment: 1 }, ...(cleared ? { status: "checking" as const } : {}) },
      select: { id: true },
    });
    if (cleared) {
      const payload = { move: "reopen", from: article.status, to: "checking", reason: "a newer text came in" };
      context.record({ type: "article.moved", payload, articleId: input.id });
    }
    const { number, sha256 } = plan.revision;
    const { dismissed: _dismissed, setAside: _setAside, ...counts } = plan.counts;
    context.record({
      type: "article.revised",
      payload: { revision: number, sha256, note: input.note ?? null, counts },
      articleId: input.id,
      version: plan.version,
    });
    return plan;
  },
});

/** Locks the claims and their article, and makes sure that they are what the newer text was read against. */
async function lockAll(
  { tx, actor, prepared }: CommandContext<NewerText>,
  input: ReviseInput,
): Promise<{ article: LockedArticle; newer: NewerText }> {
  await lockClaimsOf(fromTx(tx), input.id);
  const article = await lockArticle(tx, actor, input);
  const standings = await readStandings(fromTx(tx), input.id);
  const marks = await readMarks(fromTx(tx), await readRevision(fromTx(tx), actor, input.id));
  if (fingerprintOf(article.revisionId, standings, marks) !== prepared.fingerprint) throw new PreparedTooEarly();
  return { article, newer: { ...prepared, standings } };
}

type Saved = ReviseInput & { readonly revisionId: string };

/** Writes where the claims stand now, and lets lapse what no longer is what was approved. */
async function follow(context: CommandContext<NewerText>, newer: NewerText, saved: Saved): Promise<void> {
  const { tx, actor } = context;
  const rows = new Map(newer.standings.map((row) => [row.id, row]));
  const claims: RevisedClaim[] = newer.plan.places.flatMap((place) => {
    const row = rows.get(place.id);
    return row ? [{ row, place }] : [];
  });
  const text = { revisionId: saved.revisionId, newsroomId: actor.newsroomId, text: saved.text };
  const touched = await writeRevisedClaims(tx, text, claims);
  recordFollowed(context, { articleId: saved.id, revision: newer.before.ordinal + 1, text: saved.text }, claims);
  await settleAndRecordAll(
    { tx, newsroomId: actor.newsroomId, byId: actor.memberId, record: context.record },
    touched.map(({ row, place }) => ({
      row: { ...row, articleId: saved.id },
      reason: reasonFor(place),
      changes: place.changes,
    })),
  );
}

/** Carries over what people marked in the text besides its claims. */
async function carry(context: CommandContext<NewerText>, newer: NewerText, saved: Saved): Promise<void> {
  const lines = await carryMarks(context.tx, newer.marks, {
    ...{ newsroomId: context.actor.newsroomId, articleId: saved.id, revisionId: saved.revisionId },
    ...{ ordinal: newer.before.ordinal + 1, text: saved.text },
    ...{ segments: newer.found.segments, located: newer.plan.marks },
  });
  for (const line of lines) context.record(line);
}

/** Proposes what the newer text says and no claim covers. */
async function propose(context: CommandContext<NewerText>, newer: NewerText, saved: Saved): Promise<void> {
  const { tx, actor } = context;
  const { proposals } = newer.plan;
  if (proposals.length === 0) return;
  const first = await takeNumbers(tx, saved.id, proposals.length);
  const ordered = inReadingOrder(proposals.map(({ claim, repeats }) => ({ ...claim, sameAs: repeats })));
  const old = new Map(proposals.map(({ claim, repeatsClaim }) => [`${claim.start} ${claim.end}`, repeatsClaim]));
  await insertClaims(
    tx,
    {
      ...{ newsroomId: actor.newsroomId, articleId: saved.id, revisionId: saved.revisionId },
      ...{ text: saved.text, byId: actor.memberId },
    },
    ordered.map((claim, index) => ({
      ...proposalOf(claim, first + index, newer.found.extractor),
      duplicateOf: old.get(`${claim.start} ${claim.end}`) ?? null,
    })),
  );
}
