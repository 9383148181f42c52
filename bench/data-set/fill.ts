import { type BuiltClaim, buildClaim } from "@/bench/data-set/build-claim";
import { buildSource, type SourceRow } from "@/bench/data-set/build-evidence";
import { PATHS } from "@/bench/data-set/claim-state";
import { type Random, seededRandom } from "@/bench/data-set/random";
import { readStaff, type Staff } from "@/bench/data-set/staff";
import { type WrittenArticle, writeArticle } from "@/bench/data-set/write-article";
import { claimLabel } from "@/lib/core/claim/claim";
import { pool } from "@/lib/db/client";
import { type NewEvent, writeEvents } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { sealHistory } from "@/lib/db/seals";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";

/** How large a newsroom is measured. */
export type Size = { readonly articles: number; readonly claimsEach: number };

const SEED = 20_261_122;
const SOURCES = 1_500;
const ARTICLES_AT_ONCE = 25;

/** Fills the newsroom: articles with claims at every stage, in bulk, in the state that people's work would have left. */
export async function fillNewsroom(size: Size): Promise<void> {
  const random = seededRandom(SEED);
  const staff = await readStaff();
  const sources = Array.from({ length: SOURCES }, (_, index) => buildSource(random, staff, index));
  await inTransaction((tx) => insert(tx, "source", sources));
  for (let done = 0; done < size.articles; done += ARTICLES_AT_ONCE) {
    const count = Math.min(ARTICLES_AT_ONCE, size.articles - done);
    await inTransaction(async (tx) => {
      for (let i = 0; i < count; i += 1) await insertArticle(tx, random, { staff, sources, claims: size.claimsEach });
    });
  }
  await sealHistory(staff.newsroomId);
  await pool().query("VACUUM ANALYZE");
}

/** Texts of the same making, one after the other, up to a length. */
export function longText(length: number): string {
  const random = seededRandom(SEED + 1);
  let text = "";
  while (text.length < length) text += `${writeArticle(random, 50).text}\n\n`;
  return text.slice(0, length);
}

type Stock = { readonly staff: Staff; readonly sources: readonly SourceRow[]; readonly claims: number };

async function insertArticle(tx: Tx, random: Random, { staff, sources, claims }: Stock): Promise<void> {
  const article = writeArticle(random, claims);
  const [articleId, revisionId] = [newId(), newId()];
  const place = { staff, sources, article, articleId, revisionId };
  const built = article.claims.map((written, index) => buildClaim(random, place, written, index + 1));
  await insertText(tx, random, { staff, article, articleId, revisionId });
  await insert(
    tx,
    "claim",
    built.map((one) => one.claim),
  );
  await insert(
    tx,
    "anchor",
    built.map((one) => one.anchor),
  );
  await insert(
    tx,
    "evidence",
    built.flatMap((one) => one.evidence),
  );
  await insert(
    tx,
    "thread",
    built.flatMap((one) => one.threads),
  );
  await insert(
    tx,
    "comment",
    built.flatMap((one) => one.comments),
  );
  const approvals = built.flatMap((one) => (one.signOff ? [one.signOff] : []));
  await insert(tx, "sign_off", approvals);
  await tx.$executeRaw(Prisma.sql`
    UPDATE claim SET status = 'signed_off', signed_hash = content_hash, version = version + 1
    WHERE id IN (SELECT claim_id FROM sign_off WHERE revision_id = ${revisionId}::uuid)`);
  const origin = { newsroomId: staff.newsroomId, actorId: staff.checkers[0], requestId: newId() };
  await writeEvents(tx, origin, eventsOf(article, articleId, built));
}

async function insertText(
  tx: Tx,
  random: Random,
  made: {
    readonly staff: Staff;
    readonly article: WrittenArticle;
    readonly articleId: string;
    readonly revisionId: string;
  },
): Promise<void> {
  const { staff, article, articleId, revisionId } = made;
  const newsroom_id = staff.newsroomId;
  const created_by_id = random.pick(staff.editors);
  const created_at = new Date().toISOString();
  await insert(tx, "article", [
    {
      id: articleId,
      newsroom_id,
      title: article.title,
      byline: "Local desk",
      language: "en",
      status: "checking",
      restricted: false,
      next_claim_number: article.claims.length + 1,
      version: 1,
      created_by_id,
      created_at,
      updated_at: created_at,
    },
  ]);
  await insert(tx, "revision", [
    {
      id: revisionId,
      newsroom_id,
      article_id: articleId,
      ordinal: 1,
      text: article.text,
      sha256: sha256(article.text),
      length: article.text.length,
      extractor: "bench 1",
      not_extracted: 0,
      sentences: article.sentences,
      created_by_id,
      created_at,
    },
  ]);
  await tx.article.update({ where: { id: articleId }, data: { currentRevisionId: revisionId }, select: { id: true } });
  const segments = article.segments.map((segment, ordinal) => ({
    ...segment,
    ordinal,
    revision_id: revisionId,
    newsroom_id,
  }));
  await insert(tx, "segment", segments);
  await insert(tx, "article_writer", [{ article_id: articleId, member_id: random.pick(staff.writers), newsroom_id }]);
}

function eventsOf(article: WrittenArticle, articleId: string, built: readonly BuiltClaim[]): NewEvent[] {
  const payload = {
    title: article.title,
    revision: 1,
    sha256: sha256(article.text),
    claims: article.claims.length,
    notExtracted: 0,
  };
  const moves = built.flatMap(({ claim, signOff }) => {
    let from = "proposed";
    return PATHS[signOff ? "signed_off" : claim.status].map(([move, to]): NewEvent => {
      const label = claimLabel(claim.number);
      const event = {
        type: "claim.moved" as const,
        payload: { label, move, from, to, reason: null },
        articleId,
        claimId: claim.id,
      };
      from = to;
      return event;
    });
  });
  return [{ type: "article.imported", payload, articleId, version: 1 }, ...moves];
}

type Table =
  | "source"
  | "article"
  | "revision"
  | "segment"
  | "article_writer"
  | "claim"
  | "anchor"
  | "evidence"
  | "thread"
  | "comment"
  | "sign_off";

/** Inserts rows whole: a column that a row does not name is null. */
async function insert(tx: Tx, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const name = Prisma.raw(table);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`);
}
