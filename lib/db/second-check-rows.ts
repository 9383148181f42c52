import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import { barredFromChecking, barredFromDeciding, type SecondCheckState } from "@/lib/core/review/second-check";
import type { Person } from "@/lib/core/view/primitives";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { type NewsroomScope, visibleArticle } from "@/lib/db/scope";
import { wireTime } from "@/lib/db/thread-rows";
import { AppError } from "@/lib/platform/errors";

/** A second check as it is read, with how the reader stands to its claim. */
export type SecondCheckRow = {
  id: string;
  version: number;
  state: SecondCheckState;
  claim: Omit<SecondCheckView["claim"], "label">;
  checker: Person | null;
  askedBy: Person;
  askedAt: string;
  dueAt: string | null;
  first: { verdict: string | null; attributionVerdict: string | null; by: Person | null };
  second: { verdict: string | null; attributionVerdict: string | null; note: string | null };
  decision: { verdict: string | null; attributionVerdict: string | null; note: string | null; by: Person | null };
  firstNote: string | null;
  withdrawnReason: string | null;
  ownWork: boolean;
  ownArticle: boolean;
};

function personOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', pm.id, 'name', pm.name) FROM member pm WHERE pm.id = ${column})`;
}

/** A second check `sc` of a claim `c` in an article `a`, as one JSON value. */
export function checkJson(scope: Pick<NewsroomScope, "memberId">): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('id', sc.id, 'version', sc.version, 'state', sc.state,
    'claim', jsonb_build_object('id', c.id, 'number', c.number, 'version', c.version, 'text', c.text, 'status', c.status,
      'articleId', c.article_id, 'articleTitle', a.title),
    'checker', ${personOf(Prisma.sql`sc.checker_id`)}, 'askedBy', ${personOf(Prisma.sql`sc.asked_by_id`)},
    'askedAt', ${wireTime(Prisma.sql`sc.asked_at`)}, 'dueAt', ${wireTime(Prisma.sql`sc.due_at`)},
    'first', jsonb_build_object('verdict', sc.first_verdict, 'attributionVerdict', sc.first_attribution_verdict,
      'by', ${personOf(Prisma.sql`sc.first_by_id`)}),
    'second', jsonb_build_object('verdict', sc.verdict, 'attributionVerdict', sc.attribution_verdict, 'note', sc.note),
    'decision', jsonb_build_object('verdict', sc.decided_verdict, 'attributionVerdict', sc.decided_attribution_verdict,
      'note', sc.decision_note, 'by', ${personOf(Prisma.sql`sc.decided_by_id`)}),
    'firstNote', c.verdict_note, 'withdrawnReason', sc.withdrawn_reason,
    'ownWork', EXISTS (SELECT 1 FROM member wm WHERE ${scope.memberId}::uuid IN (wm.id, wm.owner_id)
      AND wm.id IN (c.verdict_by_id, c.attribution_verdict_by_id, c.submitted_by_id, sc.first_by_id)),
    'ownArticle', EXISTS (SELECT 1 FROM article_writer aw WHERE aw.article_id = c.article_id
      AND aw.member_id = ${scope.memberId}::uuid))`;
}

/** A second check for this person. While it waits, no answer carries the first verdict, whoever asks. */
export function toCheckView(row: SecondCheckRow, actor: Actor): SecondCheckView {
  const { ownWork, ownArticle, firstNote, claim, ...rest } = row;
  const given = row.state !== "waiting" && row.first.by !== null;
  const mine = row.checker?.id === actor.memberId;
  const decided = row.state === "adjudicated";
  return {
    ...rest,
    claim: { ...claim, label: claimLabel(claim.number) },
    mine,
    barred: whyNot(row, actor),
    // Once a third person has decided, the claim carries his note and no longer that of the first.
    first: given ? { ...row.first, note: decided ? null : firstNote } : null,
    second: given ? { ...row.second, by: row.checker } : null,
    decision: decided ? row.decision : null,
  };
}

function whyNot(row: SecondCheckRow, actor: Actor): string | null {
  const mine = row.checker?.id === actor.memberId;
  const stander = {
    isPerson: actor.kind === "person",
    roles: actor.roles,
    ownWork: row.ownWork,
    writesArticle: row.ownArticle,
    isSecondChecker: mine,
  };
  if (row.state === "disagreed") return barredFromDeciding(stander);
  if (row.state !== "waiting") return "This second check is closed.";
  if (row.checker !== null && !mine) return `${row.checker.name} is asked for the second verdict.`;
  return barredFromChecking(stander);
}

/** Second checks that match a condition on `sc`, `c` and `a`, oldest first. */
export async function readSecondChecks(
  reader: Reader,
  actor: Actor,
  where: Prisma.Sql,
  limit = 200,
): Promise<SecondCheckView[]> {
  const rows = await reader.rows<{ entry: SecondCheckRow }>(Prisma.sql`
    SELECT ${checkJson(actor)} AS entry FROM second_check sc JOIN claim c ON c.id = sc.claim_id
    JOIN article a ON a.id = c.article_id WHERE ${visibleArticle(actor)} AND ${where}
    ORDER BY sc.asked_at, sc.id LIMIT ${limit}`);
  return rows.map(({ entry }) => toCheckView(entry, actor));
}

/** One second check, or not found. */
export async function readSecondCheck(reader: Reader, actor: Actor, id: string): Promise<SecondCheckView> {
  const [check] = await readSecondChecks(reader, actor, Prisma.sql`sc.id = ${id}::uuid`);
  if (!check) throw new AppError("not_found", "There is no such second check.");
  return check;
}
