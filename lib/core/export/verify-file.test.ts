import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { textHash } from "@/lib/core/export/file-hash";
import { buildManifest, emptyTally, type Manifest } from "@/lib/core/export/manifest";
import { verifyFile } from "@/lib/core/export/verify-file";
import { overall } from "@/lib/core/export/verify-report";

const FILES: Readonly<Record<string, string>> = { "claims.csv": "claim\r\nC-001\r\n", "sources.csv": "title\r\n" };

function manifestOf(changes: Partial<Manifest> = {}): Manifest {
  const files = Object.entries(FILES).map(([name, text]) => ({
    name,
    bytes: text.length,
    sha256: textHash(text),
    covers: "whole_file" as const,
  }));
  const head = {
    export_id: "5c2f2a52-0000-4000-8000-000000000001",
    made_at: "2026-01-01T00:00:00.000Z",
    made_by: { id: "5c2f2a52-0000-4000-8000-000000000002", name: "Ana" },
    origin: "http://localhost:3000",
    format: "csv" as const,
    profile: null,
    columns: null,
    filter: {},
    history: null,
    appVersion: "0.1.0",
  };
  return { ...buildManifest(head, emptyTally(), { files, complete: true }), ...changes };
}

async function statesOf(entries: Readonly<Record<string, string>>, manifest: unknown = manifestOf()) {
  const named = { ...entries, ...(manifest === null ? {} : { "manifest.json": JSON.stringify(manifest) }) };
  const archive = zipSync(Object.fromEntries(Object.entries(named).map(([name, text]) => [name, strToU8(text)])));
  async function* pieces() {
    for (let from = 0; from < archive.length; from += 50) yield archive.subarray(from, from + 50);
  }
  const report = await verifyFile(pieces());
  return { all: overall(report), words: report.checks.map((one) => one.words).join(" ") };
}

describe("an archive", () => {
  test("holds when each of its files is what the manifest in it says", async () => {
    expect(await statesOf(FILES)).toMatchObject({ all: "holds" });
  });

  test.each([
    ["a changed file", { ...FILES, "claims.csv": "claim\r\nC-002\r\n" }, "claims.csv is missing or was changed"],
    ["a missing file", { "claims.csv": "claim\r\nC-001\r\n" }, "sources.csv is missing or was changed"],
    ["a file that was slipped in", { ...FILES, "more.csv": "x" }, "more.csv is not of the export"],
  ])("fails with %s, and names it", async (_, files, words) => {
    const found = await statesOf(files);
    expect(found.all).toBe("fails");
    expect(found.words).toContain(words);
  });

  test("fails when its export was broken off, and proves nothing without a manifest", async () => {
    expect((await statesOf(FILES, manifestOf({ complete: false }))).all).toBe("fails");
    expect((await statesOf(FILES, null)).all).toBe("unknown");
    expect((await statesOf(FILES, { claims: "all true" })).all).toBe("fails");
  });
});

test("something else than an export, or nothing at all, proves nothing", async () => {
  async function* bytes(text: string) {
    yield strToU8(text);
  }
  for (const text of ["", "hello", "{}", "{\n", "PK", "PK\u0003\u0004 not an archive"]) {
    expect(overall(await verifyFile(bytes(text)))).toBe("unknown");
  }
});
