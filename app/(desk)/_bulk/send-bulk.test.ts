import { afterEach, expect, test, vi } from "vitest";
import { bulkInWords, sendBulk } from "@/app/(desk)/_bulk/send-bulk";

const claims = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, version: 1, label: `C-${index}` }));

function answerWith(answer: (items: { id: string; version: number }[], call: number) => Response) {
  let call = 0;
  const spy = vi.fn(async (_url: string, init: { body: string }) => answer(JSON.parse(init.body).items, call++));
  vi.stubGlobal("fetch", spy);
  return spy;
}
afterEach(() => vi.unstubAllGlobals());

const all = (items: { id: string; version: number }[]) =>
  Response.json({ items: items.map(({ id, version }) => ({ id, version: version + 1, message: null })) });

test("a long list is sent in parts of a hundred, and nobody is left out", async () => {
  const spy = answerWith(all);
  const end = await sendBulk(claims(230), { kind: "accept" });
  expect(spy.mock.calls.map(([, init]) => JSON.parse(init.body).items.length)).toEqual([100, 100, 30]);
  expect(end.done).toHaveLength(230);
  expect(end.done[0]).toEqual({ id: "id-0", version: 2, label: "C-0" });
});

test("a part that is lost ends the sending, and what was done before stays told", async () => {
  answerWith((items, call) => {
    if (call === 1) throw new TypeError("network");
    return all(items);
  });
  const end = await sendBulk(claims(230), { kind: "accept" });
  expect(end.done).toHaveLength(100);
  expect(end.trouble).toContain("cannot be reached");
});

test("refusals are told once a reason, with the first of the claims by name", async () => {
  const [first, ...others] = claims(8);
  if (!first) throw new RangeError("There are eight.");
  const words = bulkInWords("dismissed", {
    done: [first],
    refused: others.map((claim) => ({ claim, reason: "Reopen it first." })),
    trouble: null,
  });
  expect(words).toBe("1 claim dismissed. C-1, C-2, C-3, C-4, C-5 and 2 more: Reopen it first.");
});
