import { can } from "@/lib/core/access/permissions";
import {
  type Batches,
  BEFORE_MANIFEST,
  documentHead,
  documentTail,
  type FullClaim,
  type JsonList,
  type JsonObject,
  listMember,
  objectListMember,
} from "@/lib/core/export/json";
import { type Tally, tallyArticle, tallyClaim } from "@/lib/core/export/manifest";
import type { ArticleRecord } from "@/lib/core/export/records";
import {
  type OfArticle,
  readArticleRecords,
  readArticleSignOffs,
  readAttachmentRecords,
  readCaptureRecords,
  readRevisionRecords,
  readSourceRecords,
} from "@/lib/db/export-articles";
import {
  type Confidential,
  readArticleEvents,
  readArticleThreadRecords,
  readCommentEdits,
  readConfidential,
} from "@/lib/db/export-parts";
import { readClaimRecords } from "@/lib/db/export-rows";
import { readArticleWork, readRuleRecords } from "@/lib/db/export-work";
import { readDesk } from "@/lib/db/review";
import { addEdits, toFullClaims } from "@/lib/exports/claim-parts";
import type { ExportContext } from "@/lib/exports/export-body";
import { inTurn } from "@/lib/exports/in-turn";
import { readAhead } from "@/lib/exports/read-ahead";

/** Few enough that what was read is garbage before it grows old: old garbage piles up until the next full collection. */
const CLAIMS = 50;
const ARTICLES = 25;
const ROWS = 100;

/** The list as one JSON document, record by record, with its manifest at the end. */
export async function* writeJson(context: ExportContext): AsyncGenerator<string> {
  const { snapshot, actor, filter, filename, meter, finish } = context;
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  const { verdictScale } = await readDesk(snapshot, actor.newsroomId);
  const rules = await readRuleRecords(snapshot, actor.newsroomId);
  yield documentHead({ verdict_scale: verdictScale, evidence_rules: rules });
  yield* objectListMember("articles", articleObjects(context, confidential));
  yield* listMember({ name: "sources", batches: readSourceRecords(snapshot, { actor, filter, whole: true }, ROWS) });
  yield* listMember({ name: "captures", batches: readCaptureRecords(snapshot, { actor, filter, whole: true }) });
  yield* listMember({
    name: "attachments",
    batches: readAttachmentRecords(snapshot, { actor, filter, whole: true }, ROWS),
  });
  yield BEFORE_MANIFEST;
  yield documentTail(finish([{ name: filename, ...meter.read(), covers: "before_manifest" }]));
}

/** What hangs on an article, each list read as it is written. */
type ListsOf = (article: ArticleRecord) => JsonList[];

async function* articleObjects(context: ExportContext, confidential: Confidential): AsyncGenerator<JsonObject> {
  const { snapshot, actor, filter, tally } = context;
  // All claims are read in one go in the order of their articles, or else small articles cost a round of questions each.
  const claims = readAhead(fullClaims(context, confidential));
  const claimsOf = inTurn(claims, (claim) => claim.article_id);
  try {
    for await (const batch of readArticleRecords(snapshot, actor, filter, ARTICLES)) {
      const listsOf = await readLists(context, batch, confidential);
      for (const article of batch) {
        const { id, title, revision, revision_sha256: sha256 } = article;
        tallyArticle(tally, { id, title, revision, sha256 });
        const [revisions, ...rest] = listsOf(article);
        const lists = [revisions, { name: "claims", batches: counted(tally, claimsOf(id)) }, ...rest];
        yield { fields: article, lists: lists.filter((list) => list !== undefined) };
      }
    }
  } finally {
    await claims.return();
  }
}

/** Everything of some articles but their claims. */
async function readLists(
  { snapshot, actor }: ExportContext,
  articles: readonly ArticleRecord[],
  confidential: Confidential,
): Promise<ListsOf> {
  const ids = articles.map((article) => article.id);
  const texts = inTurn(readRevisionRecords(snapshot, ids), (revision) => revision.of_article);
  const threads = await readArticleThreadRecords(snapshot, ids);
  const signOffs = await readArticleSignOffs(snapshot, ids);
  const work = await readArticleWork(snapshot, ids);
  // The history of an article is read by those who may read the history; that of a claim by everybody who sees it.
  const mayRead = can(actor, "history:read");
  if (mayRead) addEdits(threads, await readCommentEdits(snapshot, { articles: ids }));
  const lines = mayRead ? readArticleEvents(snapshot, ids, confidential) : once([]);
  const events = inTurn(lines, (line) => line.article_id);
  return ({ id }) => [
    { name: "revisions", batches: withoutArticle(texts(id)) },
    { name: "threads", batches: once(threads.get(id) ?? []) },
    { name: "sign_offs", batches: once(signOffs.get(id) ?? []) },
    ...Object.entries(work.get(id) ?? {}).map(([name, records]) => ({ name, batches: once<unknown>(records) })),
    { name: "events", batches: events(id) },
  ];
}

async function* fullClaims(context: ExportContext, confidential: Confidential): AsyncGenerator<FullClaim[], void> {
  const { snapshot, actor, filter } = context;
  for await (const batch of readClaimRecords(snapshot, actor, filter, CLAIMS)) {
    yield await toFullClaims(snapshot, batch, { confidential, actor });
  }
}

/** Counts claims as they are written; they are read earlier. */
async function* counted(tally: Tally, batches: Batches<FullClaim>): AsyncGenerator<readonly FullClaim[]> {
  for await (const claims of batches) {
    for (const claim of claims) tallyClaim(tally, claim);
    yield claims;
  }
}

async function* withoutArticle<Row>(batches: Batches<OfArticle<Row>>): AsyncGenerator<unknown[]> {
  for await (const rows of batches) yield rows.map(({ of_article: _, ...row }) => row);
}

async function* once<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
