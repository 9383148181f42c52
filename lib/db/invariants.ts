import { Prisma } from "@/lib/db/generated/client";

/** Something that must always be so, as a statement that names the rows for which it is not. */
export type Invariant = { readonly id: string; readonly rule: string; readonly broken: Prisma.Sql };

const CLAIM = Prisma.sql`'C-' || lpad(c.number::text, 3, '0') || ' of article ' || c.article_id`;

/** Columns of a claim that are kept by the commands, with what they must be equal to. */
const COUNTED: readonly {
  readonly name: string;
  readonly column: Prisma.Sql;
  readonly counted: Prisma.Sql;
}[] = [
  {
    name: "evidence_count",
    column: Prisma.sql`c.evidence_count`,
    counted: Prisma.sql`(SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL)`,
  },
  {
    name: "open_threads",
    column: Prisma.sql`c.open_threads`,
    counted: Prisma.sql`(SELECT count(*) FROM thread t WHERE t.claim_id = c.id AND t.state = 'open')`,
  },
  {
    name: "open_blocking_threads",
    column: Prisma.sql`c.open_blocking_threads`,
    counted: Prisma.sql`(SELECT count(*) FROM thread t
      WHERE t.claim_id = c.id AND t.state = 'open' AND t.kind = 'blocking')`,
  },
];

const counts: readonly Invariant[] = COUNTED.map(({ name, column, counted }) => ({
  id: "I-02",
  rule: `the column ${name} of a claim is what can be counted`,
  broken: Prisma.sql`SELECT ${CLAIM} FROM claim c WHERE ${column} <> ${counted}`,
}));

/** What may be there only once: tables, and the columns by which. */
const UNIQUE: readonly (readonly [table: string, columns: string])[] = [
  ["claim", "article_id, number"],
  ["revision", "article_id, ordinal"],
  ["anchor", "claim_id, revision_id"],
  ["idempotency_key", "newsroom_id, member_id, key"],
  ["event_seal", "newsroom_id, seq"],
  ["api_key", "token_hash"],
  ["verdict_label", "newsroom_id, key"],
];

/** What must always be so, by the ids of the reliability plan. Texts and seals are looked at elsewhere. */
export const INVARIANTS: readonly Invariant[] = [
  {
    id: "I-01",
    rule: "a signed-off claim has the approval of a second person on exactly its present content",
    broken: Prisma.sql`
      SELECT ${CLAIM} FROM claim c WHERE c.status = 'signed_off' AND NOT EXISTS (
        SELECT 1 FROM sign_off s JOIN member signer ON signer.id = s.signed_by_id
        WHERE s.claim_id = c.id AND s.content_hash = c.content_hash AND s.content_hash = c.signed_hash
          AND signer.kind = 'person'
          AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id IN (s.verdict_by_id, s.submitted_by_id)
            AND s.signed_by_id IN (m.id, m.owner_id)))`,
  },
  {
    id: "I-01",
    rule: "what was signed has the hash that was signed",
    broken: Prisma.sql`
      SELECT ${CLAIM} FROM sign_off s JOIN claim c ON c.id = s.claim_id
      WHERE encode(sha256(convert_to(s.content, 'UTF8')), 'hex') <> s.content_hash`,
  },
  {
    id: "I-02",
    rule: "revisions of an article run from 1 without a gap, and one of them is the current one",
    broken: Prisma.sql`
      SELECT 'article ' || a.id FROM article a LEFT JOIN revision r ON r.article_id = a.id
      GROUP BY a.id HAVING count(r.id) <> max(r.ordinal) OR min(r.ordinal) <> 1
        OR NOT COALESCE(bool_or(r.id = a.current_revision_id), false)`,
  },
  {
    id: "I-02",
    rule: "numbers of claims lie below the article's next number",
    broken: Prisma.sql`
      SELECT ${CLAIM} FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.number < 1 OR c.number >= a.next_claim_number`,
  },
  {
    id: "I-02",
    rule: "a dismissed claim has its reason, and one that was judged names who did it",
    broken: Prisma.sql`
      SELECT ${CLAIM} FROM claim c WHERE (c.status = 'dismissed' AND c.dismissal_reason IS NULL)
        OR (c.verdict IS NOT NULL AND c.verdict_by_id IS NULL)`,
  },
  ...counts,
  {
    id: "I-04",
    rule: "every line of the history was put out to be told, once, in the transaction that wrote it",
    // What the outbox began with may be cut in the middle of a transaction. An import brings lines that nobody waits for.
    broken: Prisma.sql`
      WITH oldest AS (SELECT o.xact FROM outbox o ORDER BY o.xact LIMIT 1),
      lines AS (SELECT e.newsroom_id, e.xact, e.type AS topic, count(*) AS count FROM event e, oldest
        WHERE e.xact > oldest.xact AND NOT EXISTS (SELECT 1 FROM event i
          WHERE i.newsroom_id = e.newsroom_id AND i.xact = e.xact AND i.type = 'newsroom.imported') GROUP BY 1, 2, 3),
      told AS (SELECT o.newsroom_id, o.xact, o.topic, count(*) AS count FROM outbox o, oldest
        WHERE o.xact > oldest.xact GROUP BY 1, 2, 3)
      SELECT l.topic || ' of transaction ' || l.xact FROM lines l LEFT JOIN told t USING (newsroom_id, xact, topic)
      WHERE t.count IS DISTINCT FROM l.count
      UNION ALL SELECT 'change ' || o.id || ' of a transaction that has not begun' FROM outbox o
      WHERE o.xact >= pg_snapshot_xmax(pg_current_snapshot())`,
  },
  {
    id: "I-06",
    rule: "a claim whose words are in the text stands where its anchor in the current revision says",
    broken: Prisma.sql`
      SELECT ${CLAIM} FROM claim c JOIN article a ON a.id = c.article_id
      LEFT JOIN anchor an ON an.claim_id = c.id AND an.revision_id = a.current_revision_id
      WHERE c.anchor_state NOT IN ('ambiguous', 'detached') AND (an.claim_id IS NULL OR (an.start, an."end", an.quote, an.state) IS DISTINCT FROM
        (c.start, c."end", c.quote, c.anchor_state))`,
  },
  {
    id: "I-07",
    rule: "what may be there only once is kept so by an index",
    broken: Prisma.sql`
      SELECT wanted.name || ' (' || wanted.columns || ')' FROM (VALUES ${Prisma.join(
        UNIQUE.map(([table, columns]) => Prisma.sql`(${table}::text, ${columns}::text)`),
      )}) AS wanted(name, columns)
      WHERE NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = to_regclass(wanted.name) AND i.indisunique
        AND i.indisvalid AND i.indpred IS NULL AND wanted.columns = (
          SELECT string_agg(a.attname, ', ' ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY AS k(number, at)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number))`,
  },
  {
    id: "I-07",
    rule: "one export belongs to one job at most",
    broken: Prisma.sql`
      SELECT 'export ' || j.export_id FROM export_job j WHERE j.export_id IS NOT NULL
      GROUP BY j.export_id HAVING count(*) > 1`,
  },
  {
    id: "I-08",
    rule: "whoever is switched off has no key that still works",
    broken: Prisma.sql`
      SELECT 'key ' || k.prefix FROM api_key k JOIN member m ON m.id = k.member_id LEFT JOIN member o ON o.id = m.owner_id
      WHERE k.revoked_at IS NULL AND o.disabled_at IS NOT NULL AND m.disabled_at IS NULL`,
  },
  {
    id: "I-09",
    rule: "of a source that was confided nothing is in the open but its number",
    broken: Prisma.sql`
      SELECT 'confidential source #' || x.number FROM source_secret x JOIN source s ON s.id = x.source_id
      WHERE NOT s.confidential OR s.terms <> 'confidential' OR s.title <> 'Confidential source #' || x.number
        OR COALESCE(s.creator, s.publisher, s.url, s.archive_url) IS NOT NULL`,
  },
  {
    id: "I-10",
    rule: "no export is being made by somebody of whom nothing was heard for a minute",
    broken: Prisma.sql`
      SELECT 'export job ' || j.id FROM export_job j
      WHERE j.state = 'running' AND j.beat_at < now() - interval '60 seconds'`,
  },
  {
    id: "I-10",
    rule: "an export that is ready is on record with the very hash of what is given out",
    broken: Prisma.sql`
      SELECT 'export job ' || j.id FROM export_job j LEFT JOIN export_record x ON x.id = j.export_id
        AND x.newsroom_id = j.newsroom_id AND x.sha256 = j.sha256 AND x.made_by_id = j.asked_by_id
      WHERE j.state = 'ready' AND x.id IS NULL`,
  },
  {
    id: "I-11",
    rule: "the database checks its pages, and no index of it is broken",
    broken: Prisma.sql`
      SELECT 'index ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid
      UNION ALL SELECT 'data_checksums is off' WHERE current_setting('data_checksums') <> 'on'`,
  },
  {
    id: "I-12",
    rule: "no restricted or embargoed article is public",
    broken: Prisma.sql`
      SELECT 'article ' || a.id FROM publication p JOIN article a ON a.id = p.article_id
      WHERE p.withdrawn_at IS NULL AND (a.restricted OR a.embargo_until > now())`,
  },
];
