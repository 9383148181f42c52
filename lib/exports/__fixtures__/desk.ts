import { execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { Actor, Role } from "@/lib/core/access/roles";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";
import { pool } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { insertClaims, type NewClaim } from "@/lib/db/new-claims";
import { inTransaction } from "@/lib/db/transaction";
import type { ExportStream } from "@/lib/exports/export-claims";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";
import { citeSource } from "@/lib/sources/cite-source";

/** A newsroom for one test, with somebody in every role. */
export type Desk = Readonly<Record<"editor" | "second" | "checker" | "viewer" | "admin", Actor>>;

/** Makes a newsroom with its scale and its people, straight in the database. */
export async function openDesk(): Promise<Desk> {
  const newsroomId = newId();
  const member = (name: string, ...roles: Role[]): Actor => ({
    newsroomId,
    memberId: newId(),
    kind: "person",
    name,
    roles,
  });
  const desk = {
    editor: member("Edna", "editor"),
    second: member("Sven", "editor"),
    checker: member("Cora", "checker"),
    viewer: member("Vito", "viewer"),
    admin: member("Ada", "admin"),
  };
  await inTransaction(async (tx) => {
    await tx.newsroom.create({ data: { id: newsroomId, name: "The Test Gazette" } });
    await tx.verdictLabel.createMany({
      data: DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, newsroomId, order, numeric: null })),
    });
    await tx.member.createMany({
      data: Object.values(desk).map((m) => ({ id: m.memberId, newsroomId, name: m.name, roles: [...m.roles] })),
    });
  });
  return desk;
}

/** An article about so many companies, each with a sentence to check, as the import would have stored it. */
export async function importCompanies(desk: Desk, count: number, title = "Companies"): Promise<{ id: string }> {
  const { newsroomId, memberId } = desk.checker;
  const sentences = Array.from(
    { length: count },
    (_, i) => `Company ${i + 1} earned ${i + 10} million dollars in 2019.`,
  );
  const text = sentences.join("\n\n");
  const [id, revisionId] = [newId(), newId()];
  let start = 0;
  const claims = sentences.map((sentence, index) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 2;
    return proposal(index + 1, sentence, span);
  });
  await inTransaction(async (tx) => {
    const nextClaimNumber = count + 1;
    await tx.article.create({
      data: { id, newsroomId, title, status: "checking", nextClaimNumber, createdById: memberId },
    });
    await tx.revision.create({
      data: {
        id: revisionId,
        newsroomId,
        articleId: id,
        ordinal: 1,
        text,
        sha256: sha256(text),
        length: text.length,
        extractor: "test 1",
        sentences: claims.flatMap((claim) => [claim.start, claim.end]),
        createdById: memberId,
      },
    });
    await tx.article.update({ where: { id }, data: { currentRevisionId: revisionId } });
    await tx.segment.create({ data: { revisionId, newsroomId, ordinal: 0, start: 0, end: text.length, kind: "body" } });
    await insertClaims(tx, { newsroomId, articleId: id, revisionId, text, byId: memberId }, claims);
    const payload = { title, revision: 1, sha256: sha256(text), claims: count, notExtracted: 0 };
    await writeEvents(tx, { newsroomId, actorId: memberId, requestId: newId() }, [
      { type: "article.imported", payload, articleId: id },
    ]);
  });
  return { id };
}

function proposal(number: number, text: string, span: { readonly start: number; readonly end: number }): NewClaim {
  return {
    ...span,
    number,
    text,
    status: "proposed",
    spans: [],
    types: ["number"],
    checkable: "claim",
    attributionMode: "outlet_voice",
    claimant: null,
    cue: null,
    checkWorthiness: 0.5,
    reasons: ["figure"],
    passes: ["figures"],
    priority: "normal",
    originKind: "engine",
    originName: "test 1",
    sameAs: null,
  };
}

/** Takes a claim from proposed to signed off: by the checker, then by an editor. */
export async function signOffClaim(desk: Desk, claim: Pick<ClaimView, "id" | "version">): Promise<ClaimDetail> {
  const { checker, editor } = desk;
  const attribution = { type: "transcript", grade: "primary", title: "Minutes of the meeting" };
  let at = await execute(moveClaim, checker, { id: claim.id, version: claim.version, move: "start" });
  at = await execute(citeSource, checker, {
    claimId: at.id,
    source: { type: "official_record", grade: "primary", title: "Annual report", url: "https://example.org/report" },
    locatorLabel: "page",
    locator: "12",
    excerpt: "earned",
  });
  at = await execute(citeSource, checker, {
    claimId: at.id,
    source: attribution,
    facet: "attribution",
    locator: "line 3",
  });
  at = await execute(setVerdict, checker, {
    id: at.id,
    version: at.version,
    verdict: "confirmed",
    note: "It stands in the report.",
  });
  at = await execute(moveClaim, checker, { id: at.id, version: at.version, move: "submit" });
  return execute(moveClaim, editor, { id: at.id, version: at.version, move: "sign_off" });
}

/** Reads an export to its end. */
export async function readAll(stream: ExportStream): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Changes rows past every rule, as somebody with the database's password could. */
export async function tamper(table: "event" | "event_seal", statement: string, values: unknown[]): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(statement, values);
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  } finally {
    client.release();
  }
}
