import pg from "pg";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { countClaims, readClaimPage } from "@/lib/db/claim-list";
import { computeDashboard } from "@/lib/db/dashboard";
import { readClaimRecords } from "@/lib/db/export-rows";
import { openSnapshot, type Snapshot } from "@/lib/db/export-snapshot";
import type { Prisma } from "@/lib/db/generated/client";
import { readReview } from "@/lib/db/review";
import { fromPool, type Reader } from "@/lib/db/rows";
import { statementName } from "@/lib/db/statement-name";

/** A statement as the app sent it, ready for node-postgres. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** What the yardstick sends for each case: the very statements that the app sends. */
export type Statements = {
  readonly review: { readonly articleId: string; readonly list: readonly Statement[] };
  readonly page: readonly Statement[];
  readonly pageWithTotal: readonly Statement[];
  readonly dashboard: readonly Statement[];
  /** The claims of the export, as one COPY. */
  readonly copy: string;
};

/** The filtered page that is measured. */
export const FILTER: ClaimFilter = { status: ["open", "in_review"], type: ["number"] };

/** Runs what the app runs for each case once, and writes down which statements that took. */
export async function captureStatements(actor: Actor, articleId: string): Promise<Statements> {
  const page = (reader: Reader) => readClaimPage(reader, actor, FILTER, { sort: "newest", limit: 50 });
  return {
    review: { articleId, list: await capture((reader) => readReview(reader, actor, articleId)) },
    page: await capture(page),
    pageWithTotal: await capture(async (reader) => [await page(reader), await countClaims(reader, actor, FILTER)]),
    dashboard: await capture((reader) => computeDashboard(reader, actor)),
    copy: await captureCopy(actor),
  };
}

async function capture(work: (reader: Reader) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  await work({
    rows: (sql) => {
      statements.push(toStatement(sql));
      return fromPool.rows(sql);
    },
  });
  return statements;
}

function toStatement(sql: Prisma.Sql): Statement {
  return { name: statementName(sql.text), text: sql.text, values: sql.values };
}

/** The export reads its claims some at a time; read all at once, its statement becomes one COPY of the same rows. */
async function captureCopy(actor: Actor): Promise<string> {
  const snapshot = await openSnapshot();
  const sent: Statement[] = [];
  try {
    const recorded: Snapshot = {
      batches: (sql, size) => snapshot.batches(sql, size),
      cancel: () => snapshot.cancel(),
      close: () => snapshot.close(),
      rows: (sql) => {
        sent.push(toStatement(sql));
        return snapshot.rows(sql);
      },
    };
    for await (const _all of readClaimRecords(recorded, actor, {}, 1_000_000)) break;
  } finally {
    await snapshot.close();
  }
  const [statement] = sent;
  if (!statement) throw new RangeError("The export sent no statement for its claims.");
  const inlined = statement.text.replace(/\$(\d+)/g, (_, number) => literal(statement.values[Number(number) - 1]));
  return `COPY (${inlined}) TO STDOUT WITH (FORMAT csv)`;
}

function literal(value: unknown): string {
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.join(",")}}` : String(value));
}
