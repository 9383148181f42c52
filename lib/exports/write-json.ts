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
import { tallyArticle, tallyClaim } from "@/lib/core/export/manifest";
import type { ArticleRecord } from "@/lib/core/export/records";
import {
  readArticleRecords,
  readArticleSignOffs,
  readCaptureRecords,
  readRevisionRecords,
  readSourceRecords,
} from "@/lib/db/export-articles";
import {
  type Confidential,
  readArticleEvents,
  readArticleThreadRecords,
  readConfidential,
} from "@/lib/db/export-parts";
import { readClaimRecords } from "@/lib/db/export-rows";
import { readDesk } from "@/lib/db/review";
import { toFullClaims } from "@/lib/exports/claim-parts";
import type { ExportContext } from "@/lib/exports/export-body";

const CLAIMS = 50;
const ROWS = 100;

/** The list as one JSON document, record by record, with its manifest at the end. */
export async function* writeJson(context: ExportContext): AsyncGenerator<string> {
  const { snapshot, actor, filter, filename, meter, finish } = context;
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  const { verdictScale } = await readDesk(snapshot, actor.newsroomId);
  yield documentHead(verdictScale);
  yield* objectListMember("articles", articleObjects(context, confidential));
  yield* listMember({ name: "sources", batches: readSourceRecords(snapshot, actor, filter, ROWS) });
  yield* listMember({ name: "captures", batches: readCaptureRecords(snapshot, actor, filter) });
  yield BEFORE_MANIFEST;
  yield documentTail(finish([{ name: filename, ...meter.read(), covers: "before_manifest" }]));
}

async function* articleObjects(context: ExportContext, confidential: Confidential): AsyncGenerator<JsonObject> {
  const { snapshot, actor, filter, tally } = context;
  for await (const batch of readArticleRecords(snapshot, actor, filter, ROWS)) {
    for (const article of batch) {
      const { id, title, revision, revision_sha256: sha256 } = article;
      tallyArticle(tally, { id, title, revision, sha256 });
      yield { fields: article, lists: listsOf(context, article, confidential) };
    }
  }
}

function listsOf(context: ExportContext, article: ArticleRecord, confidential: Confidential): JsonList[] {
  const { snapshot, actor } = context;
  const list = (name: string, batches: Batches<unknown>): JsonList => ({ name, batches });
  return [
    list("revisions", readRevisionRecords(snapshot, article.id)),
    list("claims", fullClaims(context, article, confidential)),
    list(
      "threads",
      once(() => readArticleThreadRecords(snapshot, article.id)),
    ),
    list(
      "sign_offs",
      once(() => readArticleSignOffs(snapshot, article.id)),
    ),
    // The history of an article is read by those who may read the history; that of a claim by everybody who sees it.
    list("events", can(actor, "history:read") ? readArticleEvents(snapshot, article.id, confidential) : once(() => [])),
  ];
}

async function* fullClaims(
  context: ExportContext,
  article: ArticleRecord,
  confidential: Confidential,
): AsyncGenerator<FullClaim[]> {
  const { snapshot, actor, filter, tally } = context;
  for await (const batch of readClaimRecords(snapshot, actor, { ...filter, article: article.id }, CLAIMS)) {
    for (const claim of batch) tallyClaim(tally, claim);
    yield await toFullClaims(snapshot, batch, confidential);
  }
}

async function* once<Item>(read: () => Promise<readonly Item[]> | readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield await read();
}
