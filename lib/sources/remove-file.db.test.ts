import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { describeEvent } from "@/lib/core/history/describe";
import { pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { citeSource } from "@/lib/sources/cite-source";
import { confideSource, revealSource } from "@/lib/sources/confidential";
import { buildClaim } from "@/seeds/factories/build-claim";
import { accountDesk } from "@/tests/support/account-desk";
import type { Client } from "@/tests/support/api";
import { filesOfTest } from "@/tests/support/desk";

const { desk, api } = accountDesk();
const WHY = "The wrong document: it names patients.";
let checker: Client;
let admin: Client;

beforeAll(async () => {
  checker = await api().as(desk().checker);
  admin = await api().as(desk().admin);
});

const lying = (sha256: string) =>
  readdirSync(filesOfTest(), { recursive: true, withFileTypes: true }).filter((entry) => entry.name === sha256).length;

async function kept(words: string, name = "minutes.txt") {
  const { body } = await checker("POST", "/sources", { type: "report", grade: "primary", title: "Minutes" });
  const file = await checker("POST", `/sources/${body.id}/attachments?keepText=true&name=${name}`, words);
  return { sourceId: String(body.id), id: String(file.body.id), sha256: String(file.body.sha256) };
}

const step = (who: Client, id: string, what: string, body: object = {}) =>
  who("POST", `/attachments/${id}/${what}`, body);
const withhold = (id: string, who = checker) => step(who, id, "withhold", { reason: WHY });

describe("a file that was kept by mistake", () => {
  test("is out of sight with the first step, for everybody, and back when it is given back", async () => {
    const { id } = await kept("The council met.");
    expect((await withhold(id)).body.removal).toMatchObject({ state: "withheld", reason: WHY });
    for (const who of [checker, admin, await api().as(desk().editor)]) {
      const got = await who("GET", `/attachments/${id}`);
      expect([got.status, got.body.code]).toEqual([410, "gone"]);
      expect(got.body.detail).toContain(WHY);
    }
    expect((await withhold(id)).status).toBe(409);
    expect((await step(await api().as(desk().editor), id, "give-back")).body.removal).toBeNull();
    expect((await checker("GET", `/attachments/${id}`)).text).toBe("The council met.");
    expect((await step(admin, id, "remove")).status).toBe(409);
  });

  test("loses its bytes and its words with the second; hash, names, times and reason stay", async () => {
    const { id, sha256, sourceId } = await kept("A private matter of somebody.");
    expect(lying(sha256)).toBe(1);
    await withhold(id);
    expect((await step(admin, id, "remove")).status).toBe(200);
    expect(lying(sha256)).toBe(0);
    const { rows } = await pool().query("SELECT text, sha256 FROM capture WHERE source_id = $1", [sourceId]);
    expect(rows).toEqual([{ text: "", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    const { body } = await checker("GET", `/sources/${sourceId}`);
    expect(body).toMatchObject({ hasCapture: false, captures: [{ length: 0 }] });
    expect(body.attachments).toMatchObject([
      {
        ...{ id, sha256, name: "minutes.txt" },
        removal: {
          state: "removed",
          reason: WHY,
          removedBy: { name: desk().admin.name },
          withheldBy: { name: desk().checker.name },
        },
      },
    ]);
    expect((await checker("GET", `/attachments/${id}`)).status).toBe(410);
    expect((await step(await api().as(desk().editor), id, "give-back")).status).toBe(409);
    const lines = await pool().query(
      "SELECT type, payload FROM event WHERE type LIKE 'source.file\\_%' AND object_id = $1 ORDER BY id",
      [sourceId],
    );
    expect(lines.rows.map(({ type, payload }) => describeEvent(type, payload))).toEqual([
      "kept the file minutes.txt of Minutes",
      `took the file minutes.txt of Minutes out of sight: ${WHY}`,
      "removed the file minutes.txt of Minutes for good",
    ]);
  });

  test("stays on the disk where another source keeps the same bytes, until that one is removed too", async () => {
    const [one, two] = [await kept("Same words."), await kept("Same words.", "copy.txt")];
    await withhold(one.id);
    await step(admin, one.id, "remove");
    expect((await checker("GET", `/attachments/${two.id}`)).text).toBe("Same words.");
    await withhold(two.id);
    await step(admin, two.id, "remove");
    expect(lying(one.sha256)).toBe(0);
  });

  test("is taken out of sight by whoever kept it or an editor, and removed by an admin alone", async () => {
    const { id } = await kept("Whose?");
    expect((await withhold(id, await api().as(desk().colleague))).status).toBe(403);
    expect((await withhold(id, admin)).status).toBe(403);
    expect((await step(checker, id, "withhold", { reason: " " })).status).toBe(422);
    expect((await withhold(id, await api().as(desk().editor))).status).toBe(200);
    expect((await step(checker, id, "remove")).status).toBe(403);
  });
});

describe("T-K06: evidence that leaned on it", () => {
  test("says that its proof is gone, unless another text proves it, and says no more when one does again", async () => {
    const { id, sourceId } = await kept("It granted 12.5 million euros to the harbour. 40 voted.");
    const claim = await buildClaim(desk(), { status: "in_review" });
    const cite = (excerpt: string) => execute(citeSource, desk().checker, { claimId: claim.id, sourceId, excerpt });
    await cite("12.5 million euros");
    await cite("40 voted");
    await checker("POST", `/sources/${sourceId}/captures`, { text: "In short: 40 voted." });
    await withhold(id);
    await step(admin, id, "remove");
    type Shown = { excerpt: string; excerptCheck: string; proofRemoved: unknown };
    const shown = async () =>
      (await checker("GET", `/claims/${claim.id}`)).body.evidence
        .filter(({ excerpt }: Shown) => excerpt !== null)
        .map(({ excerpt, excerptCheck, proofRemoved }: Shown) => [excerpt, excerptCheck, proofRemoved]);
    const gone = { file: "minutes.txt", by: desk().admin.name, reason: WHY, at: expect.any(String) };
    expect(await shown()).toEqual(
      expect.arrayContaining([
        ["12.5 million euros", "no_capture", gone],
        ["40 voted", "found", null],
      ]),
    );
    await checker("POST", `/sources/${sourceId}/captures`, { text: "Again: 12.5 million euros." });
    expect(await shown()).toEqual(expect.arrayContaining([["12.5 million euros", "found", null]]));
  });
});

test("the file of a confidential source is removed too, and whoever may not know of it learns nothing of that", async () => {
  const secret = await execute(confideSource, desk().checker, { type: "interview", name: "Somebody" });
  const { body } = await checker("POST", `/sources/${secret.id}/attachments?name=a.txt`, "I am she.");
  expect((await withhold(body.id)).status).toBe(200);
  expect((await (await api().as(desk().viewer))("GET", `/attachments/${body.id}`)).status).toBe(404);
  expect((await checker("GET", `/attachments/${body.id}`)).status).toBe(410);
  expect((await step(admin, body.id, "remove")).status).toBe(200);
  expect((await execute(revealSource, desk().checker, { id: secret.id })).files).toEqual([]);
});

test("the database gives no text and no bytes back, and lets nobody decide twice", async () => {
  const { id } = await kept("Once more.");
  const change = (statement: string) =>
    pool()
      .query(statement, [id])
      .then(
        () => "done",
        (error) => String(error.code),
      );
  expect(await change("UPDATE capture SET text = '' WHERE attachment_id = $1")).toBe("LC002");
  await withhold(id);
  expect(await change("UPDATE capture SET text = '' WHERE attachment_id = $1")).toBe("LC002");
  await step(admin, id, "remove");
  expect(await change("UPDATE capture SET text = 'Other words.' WHERE attachment_id = $1")).toBe("LC002");
  expect(await change("UPDATE file_removal SET state = 'given_back' WHERE attachment_id = $1")).toBe("LC002");
  expect(await change("DELETE FROM file_removal WHERE attachment_id = $1")).toBe("LC002");
});

test("nothing of this breaks what must always be so", async () => {
  expect((await fsck()).filter(({ broken }) => broken.length > 0)).toEqual([]);
});
