import type { ServerResponse } from "node:http";
import { z } from "zod";
import { FORMATS } from "@/lib/core/export/formats";
import { ClaimReviewAnswerSchema } from "@/lib/core/view/claim-review-view";
import { DocumentReportSchema } from "@/lib/core/view/document-report";
import { ExportJobSchema } from "@/lib/core/view/export-job-view";
import { ExportCountSchema } from "@/lib/core/view/export-view";
import { PublicationViewSchema } from "@/lib/core/view/publication-view";
import { askExport } from "@/lib/exports/ask-export";
import { checkExport } from "@/lib/exports/check-export";
import { cancelExport } from "@/lib/exports/end-export";
import { openExport } from "@/lib/exports/export-claims";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { getClaimReview } from "@/lib/exports/get-claim-review";
import { importDocumentFile, MOST_DOCUMENT_BYTES } from "@/lib/exports/import-document-file";
import { publishArticle, unpublishArticle } from "@/lib/exports/publish-article";
import { countExport, getExportManifest, getPublication, listExports } from "@/lib/exports/queries";
import { getExportJob, listExportJobs, takeExport } from "@/lib/exports/take-export";
import { takeBudget } from "@/server/api/budgets";
import type { Exchange, Route } from "@/server/api/route";
import { disposition, sendStream } from "@/server/api/send-stream";

/** Sends an export piece by piece, at the pace at which the client takes it. */
async function download({ response, actor, params, query }: Exchange): Promise<void> {
  const exported = await openExport(actor, { ...query, ...(params.id === undefined ? {} : { article: params.id }) });
  await takeBudget("exports", actor.memberId);
  // Whoever goes while the database sorts is not noticed by writing, because there is nothing to write yet.
  response.on("close", exported.stop);
  try {
    await sendFile(response, exported);
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}

/** Sends the file of a finished job. */
async function downloadJob({ response, actor, params }: Exchange): Promise<void> {
  const taken = await takeExport(actor, params.id ?? "");
  response.setHeader("Content-Length", taken.bytes);
  await sendFile(response, taken);
}

type File = {
  readonly filename: string;
  readonly contentType: string;
  readonly chunks: AsyncIterable<Uint8Array>;
};

async function sendFile(response: ServerResponse, { filename, contentType, chunks }: File): Promise<void> {
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Disposition", disposition(filename));
  await sendStream(response, chunks);
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

/** Exports that are made in the background: asked for, looked after, taken. */
const jobRoutes: readonly Route[] = [
  {
    kind: "command",
    method: "POST",
    path: "/export-jobs",
    summary: "Ask for an export that is made in the background",
    run: askExport,
    output: ExportJobSchema,
    status: 201,
    budget: "exports",
  },
  {
    kind: "query",
    method: "GET",
    path: "/export-jobs",
    summary: "The exports that you asked for, newest first",
    run: listExportJobs,
    output: z.object({ items: z.array(ExportJobSchema) }),
  },
  {
    kind: "query",
    method: "GET",
    path: "/export-jobs/:id",
    summary: "How far an export is",
    run: getExportJob,
    output: ExportJobSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/export-jobs/:id/cancel",
    summary: "Cancel an export that waits or is being made",
    run: cancelExport,
    output: ExportJobSchema,
  },
  {
    kind: "download",
    method: "GET",
    path: "/export-jobs/:id/file",
    summary: "The file of a finished export, until it expires",
    handle: downloadJob,
    mediaTypes: exportDownload.mediaTypes,
  },
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
  {
    kind: "query",
    method: "GET",
    path: "/claims/:id/claim-review",
    summary: "The ClaimReview of a claim, or what stands against it",
    run: getClaimReview,
    output: ClaimReviewAnswerSchema,
  },
  ...publicationRoutes,
  ...jobRoutes,
  {
    kind: "command",
    method: "POST",
    path: "/documents",
    summary: "Take the file of a JSON export into an empty newsroom",
    run: importDocumentFile,
    output: DocumentReportSchema,
    status: 201,
    // Quotation marks and line breaks take two letters in the body.
    bodyLimit: 2 * MOST_DOCUMENT_BYTES,
    budget: "imports",
  },
  { kind: "query", method: "GET", path: "/exports", summary: "What was exported, newest first", run: listExports },
  {
    kind: "query",
    method: "GET",
    path: "/exports/:id/manifest",
    summary: "The manifest of an export",
    run: getExportManifest,
  },
];
