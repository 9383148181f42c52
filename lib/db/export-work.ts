import type { Actor } from "@/lib/core/access/roles";
import type {
  DismissalRecord,
  HintRecord,
  LineageRecord,
  ReplyRecord,
  RuleRecord,
  SameClaimRecord,
  SecondCheckRecord,
  SegmentChangeRecord,
} from "@/lib/core/export/work-records";
import { Prisma } from "@/lib/db/generated/client";
import { groupBy } from "@/lib/db/group-by";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { wireTime } from "@/lib/db/thread-rows";

/** Second verdicts on some claims, oldest first. */
export async function readSecondCheckRecords(
  reader: Reader,
  claimIds: readonly string[],
): Promise<Map<string, SecondCheckRecord[]>> {
  const rows = await reader.rows<SecondCheckRecord>(Prisma.sql`
    SELECT x.id, x.claim_id, x.state::text AS state, x.version, x.checker_id, cm.name AS checker, x.asked_by_id,
      am.name AS asked_by, x.asked_at, x.due_at, x.verdict, x.attribution_verdict, x.note, x.given_at, x.first_verdict,
      x.first_attribution_verdict, x.first_by_id, fm.name AS first_by, x.decided_verdict, x.decided_attribution_verdict,
      x.decision_note, x.decided_by_id, dm.name AS decided_by, x.decided_at, x.withdrawn_by_id, wm.name AS withdrawn_by,
      x.withdrawn_reason
    FROM second_check x JOIN member am ON am.id = x.asked_by_id LEFT JOIN member cm ON cm.id = x.checker_id
    LEFT JOIN member fm ON fm.id = x.first_by_id LEFT JOIN member dm ON dm.id = x.decided_by_id
    LEFT JOIN member wm ON wm.id = x.withdrawn_by_id
    WHERE x.claim_id = ANY (${[...claimIds]}::uuid[]) ORDER BY x.claim_id, x.asked_at, x.id`);
  return groupBy(rows, (row) => row.claim_id);
}

/** What became of some claims that were split, or went up in others. */
export async function readLineageRecords(
  reader: Reader,
  claimIds: readonly string[],
): Promise<Map<string, LineageRecord[]>> {
  const rows = await reader.rows<LineageRecord>(Prisma.sql`
    SELECT l.from_id, l.to_id, l.kind, l.created_at FROM claim_lineage l
    WHERE l.from_id = ANY (${[...claimIds]}::uuid[]) ORDER BY l.from_id, l.created_at, l.to_id`);
  return groupBy(rows, (row) => row.from_id);
}

/** Claims of other articles that are the same as some claims, as far as the person may know of them. */
export async function readSameClaimRecords(
  reader: Reader,
  actor: Actor,
  claimIds: readonly string[],
): Promise<Map<string, SameClaimRecord[]>> {
  const rows = await reader.rows<SameClaimRecord>(Prisma.sql`
    SELECT sc.claim_id, sc.other_id, sc.linked_by_id, m.name AS linked_by, sc.linked_at
    FROM same_claim sc JOIN member m ON m.id = sc.linked_by_id
    JOIN claim o ON o.id = sc.other_id JOIN article a ON a.id = o.article_id
    WHERE sc.claim_id = ANY (${[...claimIds]}::uuid[]) AND ${visibleArticle(actor)} ORDER BY sc.claim_id, sc.other_id`);
  return groupBy(rows, (row) => row.claim_id);
}

type OfArticle<Row> = Row & { of_article: string };

/** What people did on some articles beside their claims, by article. */
export type ArticleWork = {
  readonly segment_changes: readonly SegmentChangeRecord[];
  readonly dismissals: readonly DismissalRecord[];
  readonly hints: readonly HintRecord[];
  readonly replies: readonly ReplyRecord[];
};

/** What people did on some articles beside their claims: marks on the text, and what was put to those concerned. */
export async function readArticleWork(
  reader: Reader,
  articleIds: readonly string[],
): Promise<Map<string, ArticleWork>> {
  const ids = Prisma.sql`${[...articleIds]}::uuid[]`;
  const changes = byArticle(await reader.rows<OfArticle<SegmentChangeRecord>>(changesOf(ids)));
  const dismissals = byArticle(await reader.rows<OfArticle<DismissalRecord>>(dismissalsOf(ids)));
  const hints = byArticle(await reader.rows<OfArticle<HintRecord>>(hintsOf(ids)));
  const replies = byArticle(await reader.rows<OfArticle<ReplyRecord>>(repliesOf(ids)));
  return new Map(
    articleIds.map((id) => [
      id,
      {
        segment_changes: changes.get(id) ?? [],
        dismissals: dismissals.get(id) ?? [],
        hints: hints.get(id) ?? [],
        replies: replies.get(id) ?? [],
      },
    ]),
  );
}

function byArticle<Row extends object>(
  rows: readonly OfArticle<Row>[],
): Map<string, Omit<OfArticle<Row>, "of_article">[]> {
  const groups = groupBy(rows, (row) => row.of_article);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ of_article: _, ...row }) => row)]));
}

function changesOf(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT sg.id, sg.revision_id, sg.ordinal, sg.kind, sg.changed_by_id, m.name AS changed_by, sg.changed_at,
      r.article_id AS of_article
    FROM segment_change sg JOIN revision r ON r.id = sg.revision_id JOIN member m ON m.id = sg.changed_by_id
    WHERE r.article_id = ANY (${ids}) ORDER BY sg.changed_at, sg.id`;
}

function dismissalsOf(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT d.id, d.reason::text AS reason, d.note, d.version, d.created_by_id, m.name AS created_by, d.created_at,
      d.withdrawn_by_id, d.withdrawn_at, COALESCE((
        SELECT jsonb_agg(jsonb_build_object('revision_id', p.revision_id, 'start', p.start, 'end', p."end",
          'quote', p.quote) ORDER BY p.revision_id)
        FROM text_dismissal_place p WHERE p.dismissal_id = d.id), '[]') AS places, d.article_id AS of_article
    FROM text_dismissal d JOIN member m ON m.id = d.created_by_id
    WHERE d.article_id = ANY (${ids}) ORDER BY d.created_at, d.id`;
}

function hintsOf(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT h.key, h.reason, h.dismissed_by_id, m.name AS dismissed_by, h.dismissed_at, h.article_id AS of_article
    FROM hint_dismissal h JOIN member m ON m.id = h.dismissed_by_id
    WHERE h.article_id = ANY (${ids}) ORDER BY h.dismissed_at, h.key`;
}

function repliesOf(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT rr.id, rr.party, rr.deadline, rr.state::text AS state, rr.answer, rr.used_where, rr.reason, rr.version,
      rr.opened_by_id, om.name AS opened_by, rr.opened_at, rr.closed_by_id, cm.name AS closed_by, rr.closed_at,
      COALESCE((SELECT jsonb_agg(rc.claim_id ORDER BY rc.claim_id) FROM reply_claim rc WHERE rc.reply_id = rr.id), '[]')
        AS claim_ids,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', ra.id, 'channel', ra.channel,
          'at', ${wireTime(Prisma.sql`ra.at`)}, 'note', ra.note, 'by_id', ra.by_id, 'by', am.name) ORDER BY ra.at, ra.id)
        FROM reply_attempt ra JOIN member am ON am.id = ra.by_id WHERE ra.reply_id = rr.id), '[]') AS attempts,
      rr.article_id AS of_article
    FROM reply_request rr JOIN member om ON om.id = rr.opened_by_id LEFT JOIN member cm ON cm.id = rr.closed_by_id
    WHERE rr.article_id = ANY (${ids}) ORDER BY rr.opened_at, rr.id`;
}

/** What the newsroom asks of the kinds of claims that it has rules of its own for. */
export function readRuleRecords(reader: Reader, newsroomId: string): Promise<RuleRecord[]> {
  return reader.rows(Prisma.sql`
    SELECT p.claim_type, p."primary", p.independent, p.records, p.reply_sought, p.second_check
    FROM evidence_rule p WHERE p.newsroom_id = ${newsroomId}::uuid ORDER BY p.claim_type`);
}
