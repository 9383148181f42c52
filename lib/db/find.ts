import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { HIT_MARKS, hitParts } from "@/lib/core/search/hit-parts";
import { guessableWords, type SearchWords, tsQueryOf } from "@/lib/core/search/search-words";
import type { SearchView } from "@/lib/core/view/search-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { mayHear } from "@/lib/db/thread-rows";
import { VERIFIED } from "@/lib/db/verified";

type Search = { readonly reader: Reader; readonly actor: Actor; readonly words: SearchWords; readonly limit: number };

/** The indexed text of a kind of row (see the migration `search`), and the column in which letters may be wrong. */
type Haystack = { readonly document: Prisma.Sql; readonly letters: Prisma.Sql };

const CLAIM: Haystack = { document: Prisma.sql`c.text || ' ' || c.quote`, letters: Prisma.sql`c.text` };
const ARTICLE: Haystack = {
  document: Prisma.sql`a.title || ' ' || coalesce(a.byline, '') || ' ' || coalesce(a.outlet, '')`,
  letters: Prisma.sql`a.title`,
};
const SOURCE: Haystack = {
  document: Prisma.sql`s.title || ' ' || coalesce(s.creator, '') || ' ' || coalesce(s.publisher, '')`,
  letters: Prisma.sql`s.title`,
};
const COMMENT: Haystack = { document: Prisma.sql`k.body`, letters: Prisma.sql`k.body` };

/** Finds by words, with typing errors forgiven, in everything that the person may see. Best first in each kind. */
export async function findEverywhere(search: Search): Promise<SearchView> {
  const [claims, articles, sources, comments, people] = await Promise.all([
    findClaims(search),
    findArticles(search),
    findSources(search),
    findComments(search),
    findPeople(search),
  ]);
  return { claims, articles, sources, comments, people };
}

function tsQuery({ words }: Search): Prisma.Sql {
  return Prisma.sql`to_tsquery('english', ${tsQueryOf(words)})`;
}

function vector({ document }: Haystack): Prisma.Sql {
  return Prisma.sql`to_tsvector('english', ${document})`;
}

/** All words stand in it, or every longer one stands in it but for a typing error. */
function matches(search: Search, haystack: Haystack): Prisma.Sql {
  const guesses = guessableWords(search.words).map((word) => Prisma.sql`${word} <% lower(${haystack.letters})`);
  const byWords = Prisma.sql`${vector(haystack)} @@ ${tsQuery(search)}`;
  return guesses.length === 0 ? byWords : Prisma.sql`(${byWords} OR (${Prisma.join(guesses, " AND ")}))`;
}

function rank(search: Search, haystack: Haystack): Prisma.Sql {
  return Prisma.sql`(ts_rank(${vector(haystack)}, ${tsQuery(search)})
    + word_similarity(${search.words.words.join(" ")}, lower(${haystack.letters}))) DESC`;
}

const MARKING = `StartSel=${HIT_MARKS.start}, StopSel=${HIT_MARKS.end}`;

/** The whole of a short text, or the best stretches of a long one, with marks around the hits. */
function headline(search: Search, text: Prisma.Sql, whole: boolean): Prisma.Sql {
  const options = whole ? `${MARKING}, HighlightAll=true` : `${MARKING}, MaxFragments=1, MaxWords=30, MinWords=12`;
  return Prisma.sql`ts_headline('english', ${text}, ${tsQuery(search)}, ${options})`;
}

async function findClaims(search: Search): Promise<SearchView["claims"]> {
  const { reader, actor, words, limit } = search;
  // No claim has the number 0, and PostgreSQL sorts by no constant.
  const byNumber = Prisma.sql`c.number = ${words.claimNumber ?? 0}`;
  const rows = await reader.rows<{
    id: string;
    number: number;
    status: ClaimStatus;
    verified: boolean;
    articleId: string;
    articleTitle: string;
    words: string;
  }>(Prisma.sql`
    SELECT c.id, c.number, c.status, COALESCE(${VERIFIED}, false) AS verified, c.article_id AS "articleId",
      a.title AS "articleTitle", ${headline(search, Prisma.sql`c.text`, true)} AS words
    FROM claim c JOIN article a ON a.id = c.article_id
    LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
    WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND ${visibleArticle(actor)} AND (${byNumber} OR ${matches(search, CLAIM)})
    ORDER BY (${byNumber}) DESC, ${rank(search, CLAIM)}, c.id DESC LIMIT ${limit}`);
  return rows.map(({ number, words: marked, ...row }) => ({
    ...row,
    label: claimLabel(number),
    words: hitParts(marked),
  }));
}

async function findArticles(search: Search): Promise<SearchView["articles"]> {
  const { reader, actor, limit } = search;
  const rows = await reader.rows<{ id: string; words: string }>(Prisma.sql`
    SELECT a.id, ${headline(search, Prisma.sql`a.title`, true)} AS words FROM article a
    WHERE ${visibleArticle(actor)} AND ${matches(search, ARTICLE)}
    ORDER BY ${rank(search, ARTICLE)}, a.id DESC LIMIT ${limit}`);
  return rows.map(withParts);
}

/** Confidential sources are never found: a search that finds a name gives it away. */
async function findSources(search: Search): Promise<SearchView["sources"]> {
  const { reader, actor, limit } = search;
  const rows = await reader.rows<{ id: string; words: string }>(Prisma.sql`
    SELECT s.id, ${headline(search, Prisma.sql`s.title`, true)} AS words FROM source s
    WHERE s.newsroom_id = ${actor.newsroomId}::uuid AND NOT s.confidential AND ${matches(search, SOURCE)}
    ORDER BY ${rank(search, SOURCE)}, s.id DESC LIMIT ${limit}`);
  return rows.map(withParts);
}

async function findComments(search: Search): Promise<SearchView["comments"]> {
  const { reader, actor, limit } = search;
  const rows = await reader.rows<{
    id: string;
    threadId: string;
    articleId: string;
    claimId: string | null;
    author: string;
    words: string;
  }>(Prisma.sql`
    SELECT k.id, t.id AS "threadId", t.article_id AS "articleId", t.claim_id AS "claimId", m.name AS author,
      ${headline(search, Prisma.sql`k.body`, false)} AS words
    FROM comment k JOIN thread t ON t.id = k.thread_id JOIN article a ON a.id = t.article_id
    JOIN member m ON m.id = k.author_id
    WHERE k.newsroom_id = ${actor.newsroomId}::uuid AND k.deleted_at IS NULL AND ${visibleArticle(actor)}
      AND ${mayHear(actor)}
      AND ${matches(search, COMMENT)}
    ORDER BY ${rank(search, COMMENT)}, k.id DESC LIMIT ${limit}`);
  return rows.map(withParts);
}

async function findPeople(search: Search): Promise<SearchView["people"]> {
  const { reader, actor, words, limit } = search;
  const starts = words.words.map((word) => Prisma.sql`m.name ~* ${`\\m${word}`}`);
  const rows = await reader.rows<{ id: string; words: string }>(Prisma.sql`
    SELECT m.id, m.name AS words FROM member m
    WHERE m.newsroom_id = ${actor.newsroomId}::uuid AND m.kind = 'person' AND m.disabled_at IS NULL
      AND ${Prisma.join(starts, " AND ")} ORDER BY m.name LIMIT ${limit}`);
  return rows.map(withParts);
}

function withParts<Row extends { words: string }>(row: Row) {
  return { ...row, words: hitParts(row.words) };
}
