import { readdirSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { pool } from "@/lib/db/client";
import { citeSource } from "@/lib/sources/cite-source";
import { confideSource, revealSource } from "@/lib/sources/confidential";
import { buildClaim } from "@/seeds/factories/build-claim";
import { type ApiServer, type Client, cookieOf, startApi } from "@/tests/support/api";
import { filesOfTest, TEST_MOST_BYTES, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const TEXT = "The council met on 3 May.\nIt granted 12.5 million euros to the harbour.";
let api: ApiServer;
let checker: Client;

beforeAll(async () => {
  api = await startApi();
  checker = await api.as(desk().checker);
});
afterAll(() => api.close());

async function newSource(): Promise<string> {
  const made = await checker("POST", "/sources", { type: "report", grade: "primary", title: "Minutes of the council" });
  return String(made.body.id);
}

const upload = (id: string, name: string, bytes: string | Uint8Array, headers: Record<string, string> = {}) =>
  checker("POST", `/sources/${id}/attachments?keepText=true&name=${encodeURIComponent(name)}`, bytes, headers);

const sha256 = (id: string) => pool().query("SELECT stored_sha256 AS hash FROM attachment WHERE source_id = $1", [id]);

/** What all open files are made from. */
async function handles(): Promise<FileHandle> {
  const file = await open("/dev/null", "r");
  await file.close();
  return Object.getPrototypeOf(file);
}

/** Everything that lies in the folder of files, by its path in it. */
const lying = () =>
  readdirSync(filesOfTest(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe("a file that is kept with a source", () => {
  test("is given back byte for byte, as a download that no browser opens as a page", async () => {
    const id = await newSource();
    const page = "<!doctype html><script>alert(document.cookie)</script><p>40 were hurt.";
    const kept = await upload(id, 'Säite "1".html', page);
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ mediaType: "text/html", size: page.length, textLength: 13, textMissing: null });
    const got = await (await api.as(desk().viewer))("GET", `/attachments/${kept.body.id}`);
    expect([got.status, got.text]).toEqual([200, page]);
    expect(got.headers).toMatchObject({
      "content-type": "text/html",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^sandbox;/),
      "content-disposition": expect.stringMatching(
        /^attachment; filename="S-ite-1-.html"; filename\*=UTF-8''S%C3%A4ite/,
      ),
    });
    const { body } = await checker("GET", `/sources/${id}`);
    expect(body.attachments).toMatchObject([{ id: kept.body.id, name: 'Säite "1".html' }]);
    expect(body.captures).toMatchObject([{ method: "uploaded", length: 13 }]);
  });

  test("proves excerpts that were cited before it came, and changes none that it does not hold", async () => {
    const id = await newSource();
    const claim = await buildClaim(desk(), { status: "in_review" });
    const cite = (excerpt: string) => execute(citeSource, desk().checker, { claimId: claim.id, sourceId: id, excerpt });
    await cite("12.5 million euros");
    await cite("13 million euros");
    const kept = await upload(id, "minutes.txt", TEXT);
    expect(kept.body).toMatchObject({ proved: 1, textLength: TEXT.length });
    const { body } = await checker("GET", `/claims/${claim.id}`);
    expect(body.evidence.map((e: { excerptCheck: string }) => e.excerptCheck).sort()).toEqual(["found", "no_capture"]);
  });

  test("lies under its hash, once for many rows of the same bytes", async () => {
    const [one, two] = [await newSource(), await newSource()];
    const before = lying().length;
    await upload(one, "minutes.txt", `${TEXT} Once.`);
    await upload(two, "other-name.txt", `${TEXT} Once.`);
    expect(lying().length).toBe(before + 1);
    const [{ hash }] = (await sha256(one)).rows;
    expect(readFileSync(join(filesOfTest(), hash.slice(0, 2), hash), "utf8")).toBe(`${TEXT} Once.`);
  });

  test("is kept once when its request is sent twice with one key", async () => {
    const id = await newSource();
    const key = { "idempotency-key": "upload-1" };
    const first = await upload(id, "minutes.txt", TEXT, key);
    const again = await upload(id, "minutes.txt", TEXT, key);
    expect(again.body).toEqual(first.body);
    expect((await upload(id, "minutes.txt", `${TEXT}!`, key)).status).toBe(422);
    expect((await sha256(id)).rowCount).toBe(1);
  });
});

describe("a file that is not kept leaves neither row nor bytes", () => {
  test.each<[string, string, string | Uint8Array, number]>([
    ["T-H04: that is empty", "a.txt", "", 422],
    ["T-H05: whose name lies", "a.pdf", TEXT, 415],
    ["that is a program", "a.exe", Buffer.from("4d5a90000300000004000000ffff", "hex"), 415],
    ["that is too large", "a.txt", "x".repeat(TEST_MOST_BYTES + 1), 413],
  ])("%s", async (_what, name, bytes, status) => {
    const id = await newSource();
    const before = lying().length;
    expect((await upload(id, name, bytes)).status).toBe(status);
    expect([(await sha256(id)).rowCount, lying().length]).toEqual([0, before]);
  });

  test("that arrives changed", async () => {
    const id = await newSource();
    const other = { "content-digest": `sha-256=:${Buffer.alloc(32).toString("base64")}:` };
    expect((await upload(id, "a.txt", TEXT, other)).status).toBe(422);
    expect((await sha256(id)).rowCount).toBe(0);
  });

  test("T-H07: whose sender is gone before its end", async () => {
    const id = await newSource();
    const before = lying().length;
    const sent = request({
      ...{ host: "127.0.0.1", port: api.port, method: "POST", path: `/api/v1/sources/${id}/attachments?name=a.txt` },
      headers: {
        ...{ host: `localhost:${api.port}`, origin: `http://localhost:${api.port}` },
        ...{ cookie: await cookieOf(desk().checker), "content-length": "100000" },
      },
    });
    sent.on("error", () => undefined).write("x".repeat(60_000));
    await expect.poll(() => lying().length).toBe(before + 1);
    sent.destroy();
    await expect.poll(() => lying().length).toBe(before);
    expect((await sha256(id)).rowCount).toBe(0);
  });

  test.each(["write", "sync"] as const)(
    "F-19: for which there is no room when the server wants to %s it",
    async (what) => {
      const id = await newSource();
      const before = lying().length;
      const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      // The one thing that cannot be had on every machine that runs the tests is a full disk.
      const failing = vi.spyOn(await handles(), what).mockRejectedValueOnce(full);
      const answer = await upload(id, "minutes.txt", TEXT);
      expect(failing).toHaveBeenCalled();
      failing.mockRestore();
      expect([answer.status, answer.body.code]).toEqual([507, "storage_full"]);
      expect(answer.body.detail).toContain("nothing was kept");
      expect([(await sha256(id)).rowCount, lying().length]).toEqual([0, before]);
      expect((await upload(id, "minutes.txt", TEXT)).status).toBe(201);
    },
  );

  test("whose place the address says otherwise than the server", async () => {
    const id = await newSource();
    const forged = `/sources/${id}/attachments?name=a.txt&file=%7B%22path%22%3A%22%2Fetc%2Fpasswd%22%7D`;
    expect((await checker("POST", forged, TEXT)).status).toBe(201);
    const { body } = await checker("GET", `/sources/${id}`);
    expect((await checker("GET", `/attachments/${body.attachments[0].id}`)).text).toBe(TEXT);
  });
});

describe("the file of a confidential source", () => {
  const CANARY = "Wilhelmina Canary-Featherstone";

  test("I-09: lies encrypted, has its name in no table, and opens for whoever may read who it is", async () => {
    const secret = await execute(confideSource, desk().checker, { type: "interview", name: "Somebody" });
    const path = `/sources/${secret.id}/attachments?name=${encodeURIComponent(`${CANARY}.txt`)}`;
    const kept = await checker("POST", path, `I am ${CANARY}.`);
    expect(kept.body).toMatchObject({ name: null, mediaType: null, sha256: null, textLength: null });
    for (const entry of lying()) {
      expect(readFileSync(join(entry.parentPath, entry.name)).includes("Canary")).toBe(false);
    }
    const { rows } = await pool().query("SELECT count(*)::int AS count FROM attachment t WHERE t::text ~* 'canary'");
    expect(rows[0].count).toBe(0);
    const mine = await checker("GET", `/attachments/${kept.body.id}`);
    expect([mine.text, mine.headers["content-type"]]).toEqual([`I am ${CANARY}.`, "text/plain"]);
    const { files } = await execute(revealSource, desk().checker, { id: secret.id });
    expect(files).toEqual([{ id: kept.body.id, name: `${CANARY}.txt`, size: `I am ${CANARY}.`.length }]);
    const lines = await pool().query("SELECT 1 FROM event WHERE type = 'source.file_read' AND object_id = $1", [
      secret.id,
    ]);
    expect(lines.rowCount).toBe(1);
  });

  test("T-B09: is not there for anybody else, whatever his role, and nobody else adds one", async () => {
    const secret = await execute(confideSource, desk().checker, { type: "interview", name: "Somebody" });
    const kept = await checker("POST", `/sources/${secret.id}/attachments?name=a.txt`, TEXT);
    for (const actor of [desk().admin, desk().editor, desk().second, desk().viewer]) {
      const client = await api.as(actor);
      expect((await client("GET", `/attachments/${kept.body.id}`)).status).toBe(404);
    }
    const editor = await api.as(desk().editor);
    expect((await editor("POST", `/sources/${secret.id}/attachments?name=a.txt`, TEXT)).status).toBe(404);
    expect((await upload(secret.id, "a.txt", TEXT)).status).toBe(409);
  });
});

test("the words of a file are read for a form, and nothing is kept of it", async () => {
  const before = lying().length;
  const read = await checker("POST", "/documents/text?name=minutes.txt", TEXT);
  expect([read.status, read.body]).toEqual([200, { name: "minutes.txt", mediaType: "text/plain", text: TEXT }]);
  expect(lying().length).toBe(before);
});
