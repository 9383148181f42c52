import type { ServerResponse } from "node:http";
import { FORMATS } from "@/lib/core/export/formats";
import { ExportCountSchema } from "@/lib/core/view/export-view";
import { PublicationViewSchema } from "@/lib/core/view/publication-view";
import { checkExport } from "@/lib/exports/check-export";
import { openExport } from "@/lib/exports/export-claims";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { publishArticle, unpublishArticle } from "@/lib/exports/publish-article";
import { countExport, getExportManifest, getPublication, listExports } from "@/lib/exports/queries";
import { takeBudget } from "@/server/api/budgets";
import type { Exchange, Route } from "@/server/api/route";

/** Sends an export piece by piece, at the pace at which the client takes it. */
async function download({ response, actor, params, query }: Exchange): Promise<void> {
  const exported = await openExport(actor, { ...query, ...(params.id === undefined ? {} : { article: params.id }) });
  await takeBudget("exports", actor.memberId);
  response.setHeader("Content-Type", exported.contentType);
  response.setHeader("Content-Disposition", disposition(exported.filename));
  for await (const chunk of exported.chunks) {
    // Whoever has gone needs no more of it; leaving the loop ends the export's reading as well.
    if (response.destroyed) return;
    if (!response.write(chunk)) await roomIn(response);
  }
  response.end();
}

/** Waits until a client that reads slowly has taken what was written, or has gone. Leaves no listener behind. */
function roomIn(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
    // Whoever went before we listened is not going to tell.
    if (response.destroyed) done();
  });
}

/** A file name for every browser: plain letters for old ones, the real name beside it (RFC 6266). */
function disposition(filename: string): string {
  const plain = filename.replace(/[^\w.-]+/g, "-");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

const exportDownload = {
  kind: "download",
  method: "GET",
  handle: download,
  input: ExportInputSchema,
  mediaTypes: Object.values(FORMATS).map((format) => format.contentType),
} as const;

const publication = {
  path: "/articles/:id/publication",
  rename: { id: "articleId" },
  output: PublicationViewSchema,
} as const;

/** The public page of an article: looked up, switched on, taken away. */
const publicationRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    summary: "Whether the article has a public page",
    run: getPublication,
    ...publication,
  },
  {
    kind: "command",
    method: "PUT",
    summary: "Put the fact-check on a public page",
    run: publishArticle,
    ...publication,
  },
  { kind: "command", method: "DELETE", summary: "Take the public page away", run: unpublishArticle, ...publication },
];

/** Exports: the count before, the file, and what was exported when. */
export const exportRoutes: readonly Route[] = [
  { ...exportDownload, path: "/export", summary: "Download a list of claims" },
  {
    ...exportDownload,
    path: "/articles/:id/export",
    summary: "Download the claims of an article",
    rename: { id: "article" },
  },
  {
    kind: "query",
    method: "GET",
    path: "/export/count",
    summary: "How many claims an export would hold",
    run: countExport,
    output: ExportCountSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/exports/check",
    summary: "Whether a file of this fingerprint was given out here, and whether the history still is what it was then",
    run: checkExport,
  },
  ...publicationRoutes,
  { kind: "query", method: "GET", path: "/exports", summary: "What was exported, newest first", run: listExports },
  {
    kind: "query",
    method: "GET",
    path: "/exports/:id/manifest",
    summary: "The manifest of an export",
    run: getExportManifest,
  },
];
