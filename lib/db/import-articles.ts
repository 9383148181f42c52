import type { DocumentPerson } from "@/lib/core/export/document-people";
import type { ExportDocument } from "@/lib/core/export/json";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

const BATCH = 500;

/** Writes rows some hundred in one statement, so that none takes long. */
export async function inBatches(rows: readonly object[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await write(JSON.stringify(rows.slice(from, from + BATCH)));
}

/** Whether a newsroom holds nothing yet that a document could get mixed up with. */
export async function newsroomHasWork(reader: Reader, newsroomId: string): Promise<boolean> {
  const rows = await reader.rows<{ found: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM article WHERE newsroom_id = ${newsroomId}::uuid)
      OR EXISTS (SELECT 1 FROM source WHERE newsroom_id = ${newsroomId}::uuid) AS found`);
  return rows[0]?.found ?? true;
}

/**
 * The people of a document as members who cannot sign in. Whoever is here already keeps what he may do. Approvals are
 * checked by the database as they are written, so whoever gave one is an editor until `retirePeople`.
 */
export async function insertPeople(tx: Tx, newsroomId: string, people: readonly DocumentPerson[]): Promise<void> {
  await inBatches(people, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO member (id, newsroom_id, name, roles)
      SELECT p.id, ${newsroomId}::uuid, p.name, CASE WHEN p.signs THEN '{editor}'::role[] ELSE '{viewer}'::role[] END
      FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, name text, signs boolean) ON CONFLICT (id) DO NOTHING`),
  );
}

/** Switches off those who came with a document, once everything of theirs is written. */
export async function retirePeople(tx: Tx, newsroomId: string, people: readonly DocumentPerson[]): Promise<void> {
  await inBatches(people, (json) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE member m SET roles = '{viewer}', disabled_at = now()
      FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid)
      WHERE m.id = p.id AND m.newsroom_id = ${newsroomId}::uuid AND m.kind = 'person' AND m.user_id IS NULL`),
  );
}

/** The scale of a document in the place of the newsroom's own, which nothing uses yet. */
export async function replaceScale(tx: Tx, newsroomId: string, scale: ExportDocument["verdict_scale"]): Promise<void> {
  await tx.verdictLabel.deleteMany({ where: { newsroomId } });
  await tx.verdictLabel.createMany({ data: scale.map((label) => ({ ...label, newsroomId })) });
}

/** The rules of a document in the place of the newsroom's own: its claims were held against them. */
export async function replaceRules(tx: Tx, newsroomId: string, rules: ExportDocument["evidence_rules"]): Promise<void> {
  await tx.evidenceRule.deleteMany({ where: { newsroomId } });
  await inBatches(rules, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO evidence_rule (newsroom_id, claim_type, "primary", independent, records, reply_sought, second_check)
      SELECT ${newsroomId}::uuid, claim_type, "primary", independent, records, reply_sought, second_check
      FROM jsonb_populate_recordset(NULL::evidence_rule, ${json}::jsonb)`),
  );
}

/** Articles and their texts, with the ids that they had. Writers come later: they may not sign off. */
export async function insertArticles(tx: Tx, newsroomId: string, document: ExportDocument): Promise<void> {
  const heads = document.articles.map(({ revisions: _, claims: __, ...article }) => article);
  await inBatches(heads, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO article (id, newsroom_id, title, byline, outlet, source_url, published_at, language, status, deadline_at,
        embargo_until, restricted, next_claim_number, version, created_by_id, created_at, updated_at)
      SELECT id, ${newsroomId}::uuid, title, byline, outlet, source_url, published_at, language, status, deadline_at,
        embargo_until, restricted, next_claim_number, version, created_by_id, created_at, updated_at
      FROM jsonb_populate_recordset(NULL::article, ${json}::jsonb)`),
  );
  for (const article of document.articles) {
    for (const { segments, ...revision } of article.revisions) {
      await insertRevision(tx, newsroomId, { ...revision, article_id: article.id });
      const rows = segments.map((segment, ordinal) => ({ ...segment, ordinal, revision_id: revision.id }));
      await inBatches(rows, (json) =>
        tx.$executeRaw(Prisma.sql`
          INSERT INTO segment (revision_id, ordinal, newsroom_id, start, "end", kind)
          SELECT revision_id, ordinal, ${newsroomId}::uuid, start, "end", kind
          FROM jsonb_populate_recordset(NULL::segment, ${json}::jsonb)`),
      );
    }
    await setRevisions(tx, article);
  }
}

/** Which text of an article is the present one, and which one is out. */
async function setRevisions(tx: Tx, article: ExportDocument["articles"][number]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE article a SET current_revision_id = r.id, released_revision_id = (
      SELECT o.id FROM revision o WHERE o.article_id = a.id AND o.ordinal = ${article.released_revision}::int)
    FROM revision r WHERE a.id = ${article.id}::uuid AND r.article_id = a.id AND r.ordinal = ${article.revision}`);
}

function insertRevision(tx: Tx, newsroomId: string, revision: object): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO revision (id, newsroom_id, article_id, ordinal, text, sha256, length, extractor, not_extracted, sentences,
      note, created_by_id, created_at)
    SELECT id, ${newsroomId}::uuid, article_id, ordinal, text, sha256, length, extractor, not_extracted, sentences,
      note, created_by_id, created_at
    FROM jsonb_populate_record(NULL::revision, ${JSON.stringify(revision)}::jsonb)`);
}

/**
 * The article's own sign-offs, then who writes it and who may see a restricted one: whoever cleared a text may have
 * become a writer later. The database takes a sign-off for the present text only, so each text is that for its own.
 */
export async function insertArticleEnds(tx: Tx, newsroomId: string, document: ExportDocument): Promise<void> {
  for (const article of document.articles.filter(({ sign_offs }) => sign_offs.length > 0)) {
    for (const signOff of article.sign_offs) {
      await tx.$executeRaw(Prisma.sql`
        UPDATE article SET current_revision_id = ${signOff.revision_id}::uuid WHERE id = ${article.id}::uuid`);
      await tx.$executeRaw(Prisma.sql`
        INSERT INTO article_sign_off (id, newsroom_id, article_id, revision_id, signed_by_id, signed_at, override_reason,
          blockers)
        SELECT id, ${newsroomId}::uuid, ${article.id}::uuid, revision_id, signed_by_id, signed_at, override_reason, blockers
        FROM jsonb_populate_record(NULL::article_sign_off, ${JSON.stringify(signOff)}::jsonb)`);
    }
    await setRevisions(tx, article);
  }
  const people = (list: "writers" | "members") =>
    document.articles.flatMap((article) => article[list].map((one) => ({ article_id: article.id, member_id: one.id })));
  await inBatches(people("writers"), (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO article_writer (article_id, member_id, newsroom_id) SELECT article_id, member_id, ${newsroomId}::uuid
      FROM jsonb_populate_recordset(NULL::article_writer, ${json}::jsonb)`),
  );
  await inBatches(people("members"), (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO article_member (article_id, member_id, newsroom_id) SELECT article_id, member_id, ${newsroomId}::uuid
      FROM jsonb_populate_recordset(NULL::article_member, ${json}::jsonb)`),
  );
}
