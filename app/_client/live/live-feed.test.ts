import { expect, test } from "vitest";
import { LiveFeed, type LiveNews } from "@/app/_client/live/live-feed";

const change = (position: string, topic = "claim.moved"): LiveNews => ({
  kind: "change",
  change: { position, topic, articleId: null, claimId: null, objectId: null, version: null, actorId: null },
});

function listen(feed: LiveFeed, since: string): string[] {
  const heard: string[] = [];
  feed.subscribe(since, (news) => {
    if (news.kind === "change") heard.push(news.change.position);
    if (news.kind === "resync") heard.push("resync");
  });
  return heard;
}

test("what comes twice, by the stream and by another window, is told once", () => {
  const feed = new LiveFeed("10-0");
  const heard = listen(feed, "10-0");
  for (const position of ["10-1", "10-2", "10-1", "9-7", "10-2", "11-1"]) feed.take(change(position));
  expect(heard).toEqual(["10-1", "10-2", "11-1"]);
  expect(feed.last()).toBe("11-1");
});

test("a page that was read later is told only what happened after it was read", () => {
  const feed = new LiveFeed("10-0");
  for (const position of ["10-1", "11-1", "12-1"]) feed.take(change(position));
  expect(listen(feed, "11-5")).toEqual(["12-1"]);
});

test("a page that was read before this window knows anything reads everything again", () => {
  expect(listen(new LiveFeed("10-0"), "9-0")).toEqual(["resync"]);
  const feed = new LiveFeed("10-0");
  for (let i = 1; i <= 501; i += 1) feed.take(change(`10-${i}`));
  expect(listen(feed, "10-0")[0]).toBe("resync");
  expect(listen(feed, "10-1")).toHaveLength(500);
});

test("after a break that cannot be filled everybody reads again, and goes on from there", () => {
  const feed = new LiveFeed("10-0");
  const heard = listen(feed, "10-0");
  feed.take(change("10-1"));
  feed.take({ kind: "resync", position: "20-0" });
  for (const position of ["15-1", "20-1"]) feed.take(change(position));
  expect(heard).toEqual(["10-1", "resync", "20-1"]);
});

test("who is where is told to whoever comes later, and only as it is now", () => {
  const feed = new LiveFeed("10-0");
  const people = [{ memberId: "m", name: "M", claimId: null, editing: false }];
  feed.take({ kind: "presence", presence: { articleId: "a", people } });
  feed.take({ kind: "presence", presence: { articleId: "a", people: [] } });
  const seen: LiveNews[] = [];
  feed.subscribe("10-0", (news) => seen.push(news));
  expect(seen.filter(({ kind }) => kind === "presence")).toEqual([
    { kind: "presence", presence: { articleId: "a", people: [] } },
  ]);
});
