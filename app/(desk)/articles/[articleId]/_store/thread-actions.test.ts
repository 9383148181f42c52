import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { openThread } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { fixtureDetail, fixtureReview } from "@/app/dev/components/fixture-review";

const claimId = fixtureReview.claims[0]?.id ?? "";
const articlePath = `/api/v1/articles/${fixtureReview.article.id}/threads`;
const thread = { id: "t", claimId: null, state: "open" };
const calls: string[] = [];
const say = vi.fn();
let store: ReviewStore;

beforeEach(() => {
  calls.length = 0;
  store = new ReviewStore(fixtureReview, null);
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    calls.push(`${init.method} ${path}`);
    if (path === `/api/v1/claims/${claimId}`) return Response.json(fixtureDetail(claimId));
    return Response.json({ items: [thread, { ...thread, id: "of-a-claim", claimId }] });
  });
});

afterEach(() => vi.unstubAllGlobals());

test("a thread on the article is opened there, and the article's threads are read again", async () => {
  await openThread({ store, say }, null, { kind: "note", body: "Which edition is this?" });
  expect(calls).toEqual([`POST ${articlePath}`, `GET ${articlePath}`]);
  expect(store.threads()?.map(({ id }) => id)).toEqual(["t", "of-a-claim"]);
});

test("a thread on a claim is opened there, and the claim is read again", async () => {
  await openThread({ store, say }, claimId, { kind: "note", body: "See page 4." });
  expect(calls).toEqual([`POST /api/v1/claims/${claimId}/threads`, `GET /api/v1/claims/${claimId}`]);
  expect(store.threads()).toBeNull();
});

test("once the list of open questions stands, it follows a thread on a claim too", async () => {
  store.putThreads([]);
  await openThread({ store, say }, claimId, { kind: "question", body: "Which page?" });
  expect(calls.at(-1)).toBe(`GET ${articlePath}`);
  expect(store.threads()).toHaveLength(2);
});
