import type { Actor } from "@/lib/core/access/roles";
import type { ClaimDetail, EvidenceView, ThreadView } from "@/lib/core/view/claim-view";
import { readAppearances } from "@/lib/db/appearances";
import { outcomeOf, type PolicyFacts, RULES } from "@/lib/db/claim-facts";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { toClaimView } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import { readLapse, readPlace } from "@/lib/db/lapse";
import { CLAIM_REPLIES, REPLY_TRIED, toReplyView } from "@/lib/db/reply-rows";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { checkJson, type SecondCheckRow, toCheckView } from "@/lib/db/second-check-rows";
import { mayHear, THREAD_JSON } from "@/lib/db/thread-rows";
import { AppError } from "@/lib/platform/errors";

type SignOffRow = { id: string; signedBy: { id: string; name: string }; signedAt: string; contentHash: string };

type DetailRow = ClaimRow & {
  evidence: EvidenceView[];
  threads: ThreadView[];
  signOffs: SignOffRow[];
  rules: PolicyFacts["rules"];
  check: SecondCheckRow | null;
  replies: Parameters<typeof toReplyView>[0][];
  replyTried: boolean;
};

/** A field of a source that nobody without clearance may see. */
function open(field: Prisma.Sql, instead = Prisma.sql`NULL`): Prisma.Sql {
  return Prisma.sql`CASE WHEN s.confidential THEN ${instead} ELSE ${field} END`;
}

/** What a confidential source is called everywhere. */
const SECRET_TITLE = Prisma.sql`COALESCE((SELECT 'Confidential source #' || x.number FROM source_secret x
  WHERE x.source_id = s.id), 'Confidential source')`;

const EVIDENCE_JSON = Prisma.sql`jsonb_build_object('id', e.id, 'version', e.version, 'claimId', e.claim_id,
  'facet', e.facet, 'stance', e.stance, 'excerpt', e.excerpt, 'excerptCheck', e.excerpt_check, 'lacks', e.lacks,
  'locatorLabel', e.locator_label, 'locator', e.locator, 'note', e.note, 'answer', e.answer,
  'addedBy', jsonb_build_object('id', em.id, 'name', em.name), 'addedAt', e.added_at, 'withdrawnAt', e.withdrawn_at,
  'proofRemoved', (SELECT jsonb_build_object('file', pf.name, 'by', pm.name, 'at', p.decided_at, 'reason', p.reason)
    FROM file_removal p JOIN attachment pf ON pf.id = p.attachment_id JOIN member pm ON pm.id = p.decided_by_id
    WHERE p.id = e.proof_removal_id),
  'source', jsonb_build_object('id', s.id, 'type', s.type, 'grade', s.grade, 'title', ${open(Prisma.sql`s.title`, SECRET_TITLE)}, 'creator', ${open(Prisma.sql`s.creator`)},
    'publisher', ${open(Prisma.sql`s.publisher`)}, 'url', ${open(Prisma.sql`s.url`)}, 'archiveUrl', ${open(Prisma.sql`s.archive_url`)}, 'independenceGroup', s.independence_group,
    'hasCapture', EXISTS (SELECT 1 FROM capture cp WHERE cp.source_id = s.id)))`;

/** All that the panel shows of one claim, read in one statement. Not found when the person may not know of it. */
export async function readClaimDetail(reader: Reader, actor: Actor, id: string): Promise<ClaimDetail> {
  const [row] = await reader.rows<DetailRow>(Prisma.sql`
    SELECT ${claimColumns(actor)},
      COALESCE((SELECT jsonb_agg(${EVIDENCE_JSON} ORDER BY e.added_at, e.id) FROM evidence e
        JOIN source s ON s.id = e.source_id JOIN member em ON em.id = e.added_by_id WHERE e.claim_id = c.id), '[]') AS evidence,
      COALESCE((SELECT jsonb_agg(${THREAD_JSON} ORDER BY t.opened_at, t.id) FROM thread t
        JOIN member om ON om.id = t.opened_by_id WHERE t.claim_id = c.id AND ${mayHear(actor)}), '[]') AS threads,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', so.id, 'signedAt', so.signed_at, 'contentHash', so.content_hash,
          'signedBy', jsonb_build_object('id', som.id, 'name', som.name)) ORDER BY so.signed_at) FROM sign_off so
        JOIN member som ON som.id = so.signed_by_id WHERE so.claim_id = c.id), '[]') AS "signOffs",
      ${RULES} AS rules, ${REPLY_TRIED} AS "replyTried", ${CLAIM_REPLIES} AS replies,
      (SELECT ${checkJson(actor)} FROM second_check sc WHERE sc.claim_id = c.id AND sc.state <> 'withdrawn'
        ORDER BY sc.asked_at DESC, sc.id DESC LIMIT 1) AS "check"
    ${CLAIM_FROM} WHERE c.id = ${id}::uuid AND ${visibleArticle(actor)}`);
  if (!row) throw new AppError("not_found", "There is no such claim.");
  const policy = outcomeOf({
    ...row,
    replySought: row.replySought ?? (row.replyTried ? "in the ledger" : null),
    // What the verdict asks of the evidence would tell the verdict.
    ...(row.blind ? { verdict: null, verdictCounts: false } : {}),
    evidence: row.evidence.filter((e) => e.withdrawnAt === null).map(toPolicyEvidence),
  });
  return {
    ...toClaimView(row, actor),
    evidence: row.evidence.map((e) => ({
      ...e,
      // What the first checker wrote about the source is his judgement; the source itself is not.
      ...(row.blind && e.addedBy.id !== actor.memberId ? { note: null, answer: null } : {}),
      addedAt: iso(e.addedAt),
      withdrawnAt: e.withdrawnAt === null ? null : iso(e.withdrawnAt),
    })),
    threads: row.threads,
    policy: { met: policy.met, items: [...policy.items], unansweredContradictions: policy.unansweredContradictions },
    signOffs: (row.blind ? [] : row.signOffs).map((s) => ({
      id: s.id,
      signedBy: s.signedBy,
      signedAt: iso(s.signedAt),
      holds: row.status === "signed_off" && s.contentHash === row.contentHash,
    })),
    passes: row.passes,
    // What was signed tells the verdict that was signed.
    lapse: row.blind ? null : await readLapse(reader, row),
    place: await readPlace(reader, row),
    duplicateOfId: row.duplicateOfId,
    appearances: await readAppearances(reader, row.id),
    replies: row.replies.map(toReplyView),
    check: row.check ? toCheckView(row.check, actor) : null,
  };
}

function toPolicyEvidence({
  facet,
  stance,
  excerptCheck,
  answer,
  locator,
  source,
}: EvidenceView): PolicyFacts["evidence"][number] {
  return {
    facet,
    stance,
    excerptCheck,
    answered: answer !== null,
    locator,
    url: source.url,
    grade: source.grade,
    sourceType: source.type,
    sourceId: source.id,
    independenceGroup: source.independenceGroup,
  };
}

function iso(time: string): string {
  return new Date(time).toISOString();
}
