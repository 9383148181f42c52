import { expect, test } from "vitest";
import { setArticleAccess } from "@/lib/articles/set-access";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { pool } from "@/lib/db/client";
import { tellDueThreads } from "@/lib/db/due-threads";
import { listEvents } from "@/lib/history/queries";
import { newId } from "@/lib/platform/ids";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { deleteComment, editComment } from "@/lib/reviews/change-comment";
import { editThread } from "@/lib/reviews/edit-thread";
import { openThread } from "@/lib/reviews/open-thread";
import { postComment } from "@/lib/reviews/post-comment";
import { resolveThread } from "@/lib/reviews/resolve-thread";
import { getCommentPlace, getCommentVersions, listThreads } from "@/lib/reviews/thread-queries";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const SOON = "2030-01-01T12:00:00.000Z";
const at = ({ id, version }: ThreadView) => ({ id, version });

async function question(more: object = {}) {
  const claim = await buildClaim(desk(), { status: "in_review" });
  const body = "Which tariff is meant?";
  const thread = await execute(openThread, desk().checker, { claimId: claim.id, kind: "question", body, ...more });
  return { claim, thread, first: thread.comments[0]?.id ?? "" };
}

async function hide(articleId: string, members: readonly Actor[]) {
  const { rows } = await pool().query("SELECT version FROM article WHERE id = $1", [articleId]);
  const memberIds = members.map(({ memberId }) => memberId);
  const access = { restricted: true, embargoUntil: null, memberIds };
  await execute(setArticleAccess, desk().editor, { id: articleId, version: rows[0].version, ...access });
}

async function notices({ memberId }: Actor): Promise<{ kind: string; comment_id: string | null }[]> {
  const { rows } = await pool().query(
    "SELECT kind, comment_id FROM notification WHERE member_id = $1 ORDER BY created_at DESC, id DESC",
    [memberId],
  );
  return rows;
}

test("a thread is put to somebody else with a date, who is told, and the history says what was changed", async () => {
  const { claim, thread, first } = await question();
  const assigneeId = desk().colleague.memberId;
  const after = await execute(editThread, desk().checker, { ...at(thread), assigneeId, dueAt: SOON });
  expect(after).toMatchObject({ version: thread.version + 1, dueAt: SOON, assignee: { id: assigneeId } });
  expect((await notices(desk().colleague))[0]).toEqual({ kind: "asked", comment_id: first });
  const { items } = await ask(listEvents, desk().checker, { claim: claim.id, limit: 1 });
  expect(items[0]).toMatchObject({ type: "thread.edited" });
  expect(items[0]?.summary).toContain("changed a question thread on C-");

  const same = await execute(editThread, desk().checker, { ...at(after), assigneeId });
  expect(same.version).toBe(after.version);
  const freed = await execute(editThread, desk().colleague, { ...at(after), assigneeId: null, dueAt: null });
  expect(freed).toMatchObject({ assignee: null, dueAt: null });
});

test("of two who change a thread at once the later one is told so", async () => {
  const { thread } = await question();
  await execute(editThread, desk().checker, { ...at(thread), dueAt: SOON });
  expect(await codeOf(execute(editThread, desk().editor, { ...at(thread), dueAt: null }))).toBe("stale");
});

test("whoever neither opened a thread nor answers for it changes nothing of it, unless he is an editor", async () => {
  const { thread } = await question();
  expect(await codeOf(execute(editThread, desk().colleague, { ...at(thread), dueAt: SOON }))).toBe("forbidden");
  expect(await codeOf(execute(editThread, desk().viewer, { ...at(thread), dueAt: SOON }))).toBe("forbidden");
  const edited = await execute(editThread, desk().editor, { ...at(thread), dueAt: SOON });
  const resolved = await execute(resolveThread, desk().editor, at(edited));
  expect(await codeOf(execute(editThread, desk().editor, { ...at(resolved), dueAt: null }))).toBe("illegal_transition");
});

test("a thread is put to nobody who may not see the article, neither when it is opened nor later", async () => {
  const { claim, thread } = await question();
  await hide(claim.articleId, [desk().checker, desk().editor]);
  const assigneeId = desk().colleague.memberId;
  const before = await notices(desk().colleague);
  expect(await codeOf(execute(editThread, desk().checker, { ...at(thread), assigneeId }))).toBe("not_found");
  const opened = { claimId: claim.id, kind: "note", body: "For you.", assigneeId };
  expect(await codeOf(execute(openThread, desk().checker, opened))).toBe("not_found");
  expect(await codeOf(execute(editThread, desk().checker, { ...at(thread), assigneeId: newId() }))).toBe("not_found");
  expect(await notices(desk().colleague)).toEqual(before);
});

test("all that a comment ever said can be read, with when; once it is taken back, nobody reads it", async () => {
  const { thread, first } = await question();
  const versions = () => ask(getCommentVersions, desk().viewer, { id: first });
  expect((await versions()).items.map(({ body }) => body)).toEqual(["Which tariff is meant?"]);
  const [was] = thread.comments;
  const once = await execute(editComment, desk().checker, { id: first, version: was?.version, body: "Which one?" });
  const [now] = once.comments;
  expect(now).toMatchObject({ body: "Which one?", edits: 1 });
  await execute(editComment, desk().checker, { id: first, version: now?.version, body: "Old or new?" });
  const { items } = await versions();
  expect(items.map(({ body }) => body)).toEqual(["Which tariff is meant?", "Which one?", "Old or new?"]);
  expect(items.map(({ by }) => by.id)).toEqual(Array(3).fill(desk().checker.memberId));
  expect(items.map(({ at: time }) => time)).toEqual([...items.map(({ at: time }) => time)].sort());

  const emptied = await execute(deleteComment, desk().editor, { id: first });
  expect(emptied.comments[0]).toMatchObject({
    body: "",
    deleted: true,
    edits: 0,
    author: { id: desk().checker.memberId },
  });
  expect(await codeOf(versions())).toBe("not_found");
  // The place stays, so that a link to it still ends somewhere.
  expect(await ask(getCommentPlace, desk().viewer, { id: first })).toMatchObject({ threadId: thread.id });
});

test("a link to a comment says where it is to those who may read it, and to nobody else", async () => {
  const { claim, thread, first } = await question();
  const place = () => ask(getCommentPlace, desk().colleague, { id: first });
  expect(await place()).toEqual({
    id: first,
    threadId: thread.id,
    articleId: claim.articleId,
    claimId: claim.id,
    claimNumber: claim.number,
  });
  await hide(claim.articleId, [desk().editor]);
  expect(await codeOf(place())).toBe("not_found");
  expect(await codeOf(ask(getCommentVersions, desk().colleague, { id: first }))).toBe("not_found");
});

test("whoever owes a second verdict reads no word of the talk through a link, a version or the list", async () => {
  const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
  const { memberId } = desk().colleague;
  await execute(askSecondCheck, desk().checker, { id: claim.id, version: claim.version, checkerId: memberId });
  const talk = { claimId: claim.id, kind: "question", body: "I took the newer figure." };
  const thread = await execute(openThread, desk().checker, talk);
  const id = thread.comments[0]?.id ?? "";
  expect(await codeOf(ask(getCommentPlace, desk().colleague, { id }))).toBe("not_found");
  expect(await codeOf(ask(getCommentVersions, desk().colleague, { id }))).toBe("not_found");
  const { items } = await ask(listThreads, desk().colleague, { article: claim.articleId });
  expect(items).toEqual([]);
  expect(await codeOf(execute(editThread, desk().colleague, { ...at(thread), dueAt: SOON }))).not.toBe("done");
});

test("open threads are listed with what is due first, page by page, mine and overdue apart", async () => {
  const article = await buildArticle(desk(), { sentences: 3 });
  const open = (more: object) =>
    execute(openThread, desk().checker, { articleId: article.id, kind: "question", body: "Who?", ...more });
  const mine = { assigneeId: desk().colleague.memberId };
  const later = await open({ dueAt: "2031-01-01T00:00:00Z", ...mine });
  const undated = await open({});
  const past = await open({ dueAt: "2020-01-01T00:00:00Z" });
  const note = await open({ kind: "note", dueAt: SOON });
  await execute(resolveThread, desk().checker, at(await open({})));

  const list = (more: object = {}) => ask(listThreads, desk().colleague, { article: article.id, ...more });
  const ids = async (more: object) => (await list(more)).items.map(({ id }) => id);
  expect(await ids({})).toEqual([past.id, note.id, later.id, undated.id]);
  expect(await ids({ kind: "note" })).toEqual([note.id]);
  expect(await ids({ mine: "true" })).toEqual([later.id]);
  expect(await ids({ overdue: "true" })).toEqual([past.id]);
  expect((await list({ overdue: "true" })).items[0]).toMatchObject({ overdue: true, claim: null });
  const first = await list({ limit: 3 });
  const rest = await list({ limit: 3, cursor: first.nextCursor });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([past.id, note.id, later.id, undated.id]);
  expect(rest.nextCursor).toBeNull();
});

test("when the time of a thread is over, whoever it waits for is told once, and once more for a new date", async () => {
  const { thread } = await question({ assigneeId: desk().colleague.memberId, dueAt: "2020-01-01T00:00:00Z" });
  const told = async () => (await notices(desk().colleague)).filter(({ kind }) => kind === "thread_due").length;
  const before = await told();
  await Promise.all([tellDueThreads(), tellDueThreads(), tellDueThreads()]);
  expect(await told()).toBe(before + 1);
  await tellDueThreads();
  expect(await told()).toBe(before + 1);
  const moved = await execute(editThread, desk().checker, { ...at(thread), dueAt: "2021-01-01T00:00:00Z" });
  await tellDueThreads();
  expect(await told()).toBe(before + 2);
  await execute(resolveThread, desk().checker, at(moved));
});

test("of an article that is hidden from him nobody is told that something is due", async () => {
  const assigneeId = desk().colleague.memberId;
  const { claim } = await question({ assigneeId, dueAt: "2020-01-01T00:00:00Z" });
  await hide(claim.articleId, [desk().editor]);
  const before = (await notices(desk().colleague)).length;
  await tellDueThreads();
  expect((await notices(desk().colleague)).length).toBe(before);
});

test("a notice of a mention or an answer leads to the very remark", async () => {
  const { thread } = await question();
  const body = `@${desk().colleague.name}: can you say?`;
  const after = await execute(postComment, desk().editor, { threadId: thread.id, body });
  const posted = after.comments.at(-1)?.id;
  expect((await notices(desk().colleague))[0]).toEqual({ kind: "mentioned", comment_id: posted });
  expect((await notices(desk().checker))[0]).toEqual({ kind: "answered", comment_id: posted });
});
