import { expect, test } from "vitest";
import type { Answer } from "@/app/_client/call-api";
import { ListRows } from "@/app/(desk)/_list/list-rows";
import type { Page } from "@/lib/core/view/primitives";

type Row = { id: string; words?: string };

const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, at) => ({ id: String(from + at) }));

/** A list of so many rows on a server, and what was asked of it. */
function served(total: number, words = "as it was") {
  const asked: string[] = [];
  const ask = async (cursor: string | null, limit: number): Promise<Answer<Page<Row>>> => {
    asked.push(`${cursor}+${limit}`);
    const from = Number(cursor ?? 0);
    const to = Math.min(from + limit, total);
    const items = rows(from, to).map((row) => ({ ...row, words }));
    return { kind: "ok", value: { items, nextCursor: to < total ? String(to) : null } };
  };
  return { ask, asked };
}

const idsOf = (list: ListRows<Row>) => list.known().rows.map(({ id }) => id);

test("a list goes on where its first page ended, and ends", async () => {
  const { ask, asked } = served(180);
  const list = new ListRows<Row>({ items: rows(0, 50), nextCursor: "50" }, ask);
  await list.more();
  expect(list.known().rows).toHaveLength(150);
  await list.more();
  expect(idsOf(list)).toEqual(rows(0, 180).map(({ id }) => id));
  expect(list.known().nextCursor).toBeNull();
  await list.more();
  expect(asked).toEqual(["50+100", "150+100"]);
});

test("what is on its way is not asked for twice", async () => {
  const { ask, asked } = served(500);
  const list = new ListRows<Row>({ items: rows(0, 50), nextCursor: "50" }, ask);
  await Promise.all([list.more(), list.more()]);
  expect(asked).toHaveLength(1);
  expect(list.known().rows).toHaveLength(150);
});

test("a row that others moved onto the next page stands in the list once", async () => {
  const { ask } = served(180);
  const list = new ListRows<Row>({ items: rows(0, 52), nextCursor: "50" }, ask);
  await list.more();
  expect(idsOf(list)).toEqual(rows(0, 150).map(({ id }) => id));
});

test("a refusal is said, what is there stays, and the next attempt goes on from there", async () => {
  const { ask } = served(180);
  let down = true;
  const list = new ListRows<Row>({ items: rows(0, 50), nextCursor: "50" }, async (cursor, limit) =>
    down ? { kind: "unreachable" } : ask(cursor, limit),
  );
  await list.more();
  expect(list.known()).toMatchObject({ busy: false, trouble: expect.stringContaining("cannot be reached") });
  expect(list.known().rows).toHaveLength(50);
  down = false;
  await list.more();
  expect(list.known()).toMatchObject({ busy: false, trouble: null });
  expect(list.known().rows).toHaveLength(150);
});

test("read again, a list has as many rows as before, as they are now", async () => {
  const { ask, asked } = served(180, "as it is now");
  const list = new ListRows<Row>({ items: rows(0, 150), nextCursor: "150" }, ask);
  await list.readAgain();
  expect(asked).toEqual(["null+100", "100+50"]);
  expect(list.known().rows.every(({ words }) => words === "as it is now")).toBe(true);
  expect(list.known().rows).toHaveLength(150);
});

test("a page that was read already is the beginning of what is read again", async () => {
  const { ask, asked } = served(400, "as it is now");
  const list = new ListRows<Row>({ items: rows(0, 120), nextCursor: "120" }, ask);
  await list.readAgain({ items: rows(0, 50), nextCursor: "50" });
  expect(asked).toEqual(["50+70"]);
  expect(list.known()).toMatchObject({ nextCursor: "120", busy: false });
});

test("a list that others have emptied is empty", async () => {
  const { ask } = served(0);
  const list = new ListRows<Row>({ items: rows(0, 50), nextCursor: "50" }, ask);
  await list.readAgain();
  expect(list.known()).toMatchObject({ rows: [], nextCursor: null });
});

test("what comes after the list was read again is left out: it belongs to the list before", async () => {
  const { ask } = served(400);
  const late: (() => void)[] = [];
  const list = new ListRows<Row>({ items: rows(0, 50), nextCursor: "50" }, async (cursor, limit) => {
    if (cursor === "50") await new Promise<void>((resolve) => late.push(resolve));
    return ask(cursor, limit);
  });
  const more = list.more();
  await list.readAgain({ items: rows(10, 60), nextCursor: "60" });
  for (const release of late) release();
  await more;
  expect(idsOf(list)).toEqual(rows(10, 60).map(({ id }) => id));
  expect(list.known().busy).toBe(false);
});
