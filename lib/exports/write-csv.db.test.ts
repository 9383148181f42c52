import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { CLAIM_COLUMNS } from "@/lib/core/export/claim-columns";
import { csvLine } from "@/lib/core/export/csv";
import { flatComments, flatSources } from "@/lib/core/export/flat-text";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { document, listed } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { openThread } from "@/lib/reviews/open-thread";
import { withdrawEvidence } from "@/lib/sources/withdraw-evidence";
import { testDatabase } from "@/tests/support/database";

let desk: Desk;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  desk = await openDesk();
  const { id } = await importCompanies(desk, 4, 'Zahlen; 数字 👩‍🚒 "quoted"');
  const [signed, doubted, talked] = await listed(desk.checker, { article: id });
  if (!signed || !doubted || !talked) throw new RangeError("There are four claims.");
  await signOffClaim(desk, signed);
  const cited = await signOffClaim(desk, doubted);
  const [link] = cited.evidence;
  if (link) await execute(withdrawEvidence, desk.checker, { id: link.id, version: link.version, reason: "Wrong page" });
  await execute(openThread, desk.second, { kind: "blocking", body: 'Wait | for\r\n"them"', claimId: talked.id });
  await pool().query(
    `UPDATE claim SET as_of = '2019-01-01T00:00:00Z', recheck_by = '2031-12-31T23:59:59.5Z', due_at = '2030-06-01T12:00:00.010+02',
     tags = '{"a, b",ü,"=1"}' WHERE id = $1`,
    [talked.id],
  );
});

afterAll(disconnectDatabase);

test("a line of the table says what the document says of the same claim, to the letter", async () => {
  const { read } = await document(desk.editor, {});
  const claims = read.articles.flatMap((article) => article.claims);
  const bytes = await readAll(await openExport(desk.editor, { format: "csv", profile: "machine" }));
  const origin = read.manifest.origin;
  const lines = claims.map((claim) =>
    csvLine(
      CLAIM_COLUMNS,
      {
        ...claim,
        sources: flatSources(claim.evidence.filter((link) => link.withdrawn_at === null)),
        comments: flatComments(
          claim.threads.map(({ comments, ...thread }) => ({
            ...thread,
            comments: comments.filter((one) => !one.deleted),
          })),
        ),
        url: `${origin}/articles/${claim.article_id}?claim=${claim.number}`,
      },
      "machine",
    ),
  );
  expect(claims).toHaveLength(4);
  expect(claims.some((claim) => claim.recheck_by === "2031-12-31T23:59:59.500Z")).toBe(true);
  const table = bytes.toString("utf8");
  expect(table.slice(table.indexOf("\r\n") + 2)).toBe(lines.join(""));
});
