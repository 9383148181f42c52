import { afterAll, beforeAll, expect, test } from "vitest";
import { clearArticle } from "@/lib/articles/clear-article";
import { editArticle } from "@/lib/articles/edit-article";
import { getArticle } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { importCompanies, openDesk } from "@/lib/exports/__fixtures__/desk";
import { elsewhere } from "@/lib/exports/__fixtures__/elsewhere";
import { normalised } from "@/lib/exports/__fixtures__/normalised";
import { document, listed } from "@/lib/exports/__fixtures__/read-export";
import { importDocument } from "@/lib/exports/import-document";
import { setExtractionRunner } from "@/lib/platform/extraction";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { addSource } from "@/lib/sources/add-source";
import { citeSource } from "@/lib/sources/cite-source";
import { mergeSources } from "@/lib/sources/merge-sources";
import { testDatabase } from "@/tests/support/database";
import { plainExtraction } from "@/tests/support/plain-extraction";

let fields: ConnectionFields;

beforeAll(async () => {
  fields = await testDatabase();
  connectDatabase(fields);
  setExtractionRunner(plainExtraction);
});

afterAll(disconnectDatabase);

test("a document brings sources that were merged into what is cited, with the texts that were kept of them", async () => {
  const here = await openDesk();
  const { id: article } = await importCompanies(here, 1, "Merged");
  const [claim] = await listed(here.checker, { article });
  const source = { type: "report", grade: "primary", title: "The report" } as const;
  const kept = await execute(addSource, here.checker, { ...source, captureText: "It earned 10 million." });
  const cited = await execute(citeSource, here.checker, { claimId: claim?.id, source });
  const into = cited.evidence[0]?.source.id;
  await execute(mergeSources, here.checker, { id: kept.id, version: kept.version, into });
  const { read } = await document(here.editor, { article });
  expect(read.sources.map((one) => [one.id, one.merged_into_id])).toContainEqual([kept.id, into]);
  expect(read.captures.map((one) => [one.source_id, one.text])).toEqual([[kept.id, "It earned 10 million."]]);
  await elsewhere(fields, async (there) => {
    await execute(importDocument, there.admin, { document: read });
    const { rows } = await pool().query("SELECT merged_into_id FROM source WHERE id = $1", [kept.id]);
    expect(rows).toEqual([{ merged_into_id: into }]);
  });
});

test("a document brings the clearance of an earlier text by an editor who has become a writer since", async () => {
  const here = await openDesk();
  const { id } = await importCompanies(here, 1, "Cleared");
  const overrideReason = "It goes out as it is.";
  const cleared = await execute(clearArticle, here.editor, { id, version: 1, overrideReason });
  const text = "Company 1 earned 11 million dollars in 2019.";
  const { version } = await execute(reviseArticle, here.checker, { id, version: cleared.version, text }).then(() =>
    ask(getArticle, here.checker, { id }),
  );
  await execute(editArticle, here.checker, { id, version, writerIds: [here.editor.memberId] });
  const { read } = await document(here.editor, {});
  await elsewhere(fields, async (there) => {
    await execute(importDocument, there.admin, { document: read });
    expect(normalised((await document(there.editor, {})).read)).toBe(normalised(read));
  });
});
