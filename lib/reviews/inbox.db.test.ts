import { expect, test } from "vitest";
import { setArticleAccess } from "@/lib/articles/set-access";
import { ask, execute } from "@/lib/boundary/execute";
import { pool } from "@/lib/db/client";
import { deleteComment } from "@/lib/reviews/change-comment";
import { getInboxCount, listNotifications } from "@/lib/reviews/notification-queries";
import { openThread } from "@/lib/reviews/open-thread";
import { readNotifications } from "@/lib/reviews/read-notifications";
import { buildArticle } from "@/seeds/factories/build-article";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

async function mention(body: string, kind: "note" | "question" = "note") {
  const article = await buildArticle(desk(), { sentences: 2 });
  const said = `@${desk().colleague.name} ${body}`;
  const thread = await execute(openThread, desk().checker, { articleId: article.id, kind, body: said });
  return { article, commentId: thread.comments[0]?.id ?? "" };
}
const inbox = (more: object = {}) => ask(listNotifications, desk().colleague, more);
const count = () => ask(getInboxCount, desk().colleague, {});

test("a notice is read, made new again, and all are read at once; nobody touches another one's", async () => {
  await execute(readNotifications, desk().colleague, {});
  const { article, commentId } = await mention("look at this");
  await mention("and at this");
  const { items } = await inbox({ unread: "true" });
  expect(items.map(({ kind }) => kind)).toEqual(["mentioned", "mentioned"]);
  expect(items[1]).toMatchObject({ articleId: article.id, articleTitle: article.title, commentId, readAt: null });
  const id = items[1]?.id ?? "";
  expect(await count()).toEqual({ unread: 2, newest: items[0]?.id });

  expect(await execute(readNotifications, desk().editor, { ids: [id] })).toEqual({ read: 0 });
  expect(await execute(readNotifications, desk().colleague, { ids: [id] })).toEqual({ read: 1 });
  expect(await execute(readNotifications, desk().colleague, { ids: [id] })).toEqual({ read: 0 });
  expect((await count()).unread).toBe(1);
  expect(await execute(readNotifications, desk().colleague, { ids: [id], read: false })).toEqual({ read: 1 });
  expect((await count()).unread).toBe(2);
  await execute(readNotifications, desk().colleague, {});
  expect((await count()).unread).toBe(0);
  expect((await inbox({ unread: "true" })).items).toEqual([]);
});

test("the inbox comes page by page, newest first, none twice and none left out", async () => {
  for (const body of ["one", "two", "three", "four", "five"]) await mention(body);
  const whole = (await inbox({ limit: 100 })).items.map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inbox({ limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(whole);
  expect(await codeOf(inbox({ cursor: "e30" }))).toBe("invalid");
  expect((await inbox({ kind: "lapsed" })).items).toEqual([]);
  expect(await codeOf(inbox({ kind: "nonsense" }))).toBe("invalid");
});

test("what was taken back can no longer be read in the inbox either", async () => {
  const { commentId } = await mention("the minister called me last night");
  expect((await inbox({ limit: 1 })).items[0]?.text).toContain("the minister");
  await execute(deleteComment, desk().checker, { id: commentId });
  const [notice] = (await inbox({ limit: 1 })).items;
  expect(notice).toMatchObject({ commentId, text: "A remark that was taken back." });
});

test("an article that is hidden from somebody is in neither his inbox nor its count", async () => {
  await execute(readNotifications, desk().colleague, {});
  const { article } = await mention("have a look");
  expect((await count()).unread).toBe(1);
  const { rows } = await pool().query("SELECT version FROM article WHERE id = $1", [article.id]);
  const access = { restricted: true, embargoUntil: null, memberIds: [desk().editor.memberId] };
  await execute(setArticleAccess, desk().editor, { id: article.id, version: rows[0].version, ...access });
  expect((await count()).unread).toBe(0);
  expect((await inbox()).items.filter(({ articleId }) => articleId === article.id)).toEqual([]);
});
