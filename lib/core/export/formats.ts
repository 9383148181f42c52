import { z } from "zod";

/** One way to take a format: what people are offered, and what the API calls it. */
type FormatOffer = {
  readonly key: string;
  readonly label: string;
  /** What the file is for, in one line. */
  readonly help: string;
  /** What the file leaves out, in one line. */
  readonly without: string;
  readonly query: Readonly<Record<string, string>>;
};

/** What is true of a format wherever it is made. */
export type FormatFacts = {
  /** The media type that the file is sent as. */
  readonly contentType: string;
  /** What the file's name ends in, without the dot. */
  readonly extension: string;
  /** `list`: any claims of any articles; `article`: one article at a time, whose text the file shows. */
  readonly scope: "list" | "article";
  readonly offers: readonly FormatOffer[];
};

const NO_TEXTS = "Left out: the articles' texts and the history.";

const TABLE = {
  csv: {
    contentType: "text/csv; charset=utf-8; header=present",
    extension: "csv",
    scope: "list",
    offers: [
      {
        key: "sheet",
        label: "Sheet for reading",
        help: "CSV for Excel, LibreOffice and Sheets: one line a claim, the columns that an editor reads.",
        without: "Left out: the inner columns, the articles' texts and the history.",
        query: { profile: "spreadsheet", columns: "editors" },
      },
      {
        key: "spreadsheet",
        label: "Spreadsheet, all columns",
        help: "CSV with every column. Text that a spreadsheet would run as a formula is made safe.",
        without: NO_TEXTS,
        query: { profile: "spreadsheet" },
      },
      {
        key: "machine",
        label: "CSV for scripts",
        help: "Every column, with the text exactly as it is. Do not open it in a spreadsheet.",
        without: NO_TEXTS,
        query: { profile: "machine" },
      },
    ],
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    scope: "list",
    offers: [
      {
        key: "xlsx",
        label: "Excel workbook",
        help: "A sheet each for claims, evidence, sources, comments and sign-offs. Every text stays text.",
        without: NO_TEXTS,
        query: {},
      },
    ],
  },
  csv_zip: {
    contentType: "application/zip",
    extension: "zip",
    scope: "list",
    offers: [
      {
        key: "csv_zip",
        label: "All tables in one archive",
        help: "A zip of claims, evidence, sources and comments as CSV for spreadsheets, with a manifest that proves them.",
        without: NO_TEXTS,
        query: {},
      },
      {
        key: "csv_zip_machine",
        label: "All tables in one archive, for scripts",
        help: "The same tables with the text exactly as it is. Do not open them in a spreadsheet.",
        without: NO_TEXTS,
        query: { profile: "machine" },
      },
    ],
  },
  json: {
    contentType: "application/json; charset=utf-8",
    extension: "json",
    scope: "list",
    offers: [
      {
        key: "json",
        label: "JSON, everything",
        help: "Claims with evidence, sources, threads and history, and their articles in every revision.",
        without: "Left out: confidential sources, and the articles' history where your role may not read it.",
        query: {},
      },
    ],
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    scope: "article",
    offers: [
      {
        key: "docx",
        label: "Annotated manuscript (Word)",
        help: "The article with numbered claims, a comment on each, endnotes, a key to the sources and the sign-off.",
        without: "Left out: the history. Shows one article.",
        query: {},
      },
    ],
  },
  html: {
    contentType: "text/html; charset=utf-8",
    extension: "html",
    scope: "article",
    offers: [
      {
        key: "html",
        label: "Annotated manuscript (page to print)",
        help: "The same as one page that needs nothing else: for the browser, for print, for the archive.",
        without: "Left out: the history. Shows one article.",
        query: {},
      },
    ],
  },
  pdf: {
    contentType: "application/pdf",
    extension: "pdf",
    scope: "article",
    offers: [
      {
        key: "pdf",
        label: "Annotated manuscript (PDF)",
        help: "The same as a PDF to send or to keep, with its fonts in it.",
        without: "Left out: the history. Shows one article.",
        query: {},
      },
    ],
  },
  markdown: {
    contentType: "text/markdown; charset=utf-8; variant=CommonMark",
    extension: "md",
    scope: "list",
    offers: [
      {
        key: "markdown",
        label: "Markdown",
        help: "A list to read or to paste into notes: wording, verdict, evidence and discussion, article by article.",
        without: NO_TEXTS,
        query: {},
      },
    ],
  },
  claim_review: {
    contentType: "application/ld+json; charset=utf-8",
    extension: "claimreview.jsonld",
    scope: "list",
    offers: [
      {
        key: "claim_review",
        label: "ClaimReview",
        help: "A feed of schema.org ClaimReviews for fact-check search: verified claims made by others, on public pages.",
        without:
          "Left out: our own words, what is not verified or not published, and what rests on a confidential source.",
        query: {},
      },
    ],
  },
  web_annotation: {
    contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: "annotations.jsonld",
    scope: "list",
    offers: [
      {
        key: "web_annotation",
        label: "Web annotations",
        help: "W3C Web Annotation JSON-LD: each claim on its exact words, for annotation tools.",
        without: NO_TEXTS,
        query: {},
      },
    ],
  },
  csl_json: {
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    extension: "csl.json",
    scope: "list",
    offers: [
      {
        key: "csl_json",
        label: "Sources for Zotero (CSL-JSON)",
        help: "The sources behind these claims, for citation managers.",
        without: "Left out: the claims, confidential sources, and people who did not speak on the record.",
        query: {},
      },
    ],
  },
  bibtex: {
    contentType: "application/x-bibtex; charset=utf-8",
    extension: "bib",
    scope: "list",
    offers: [
      {
        key: "bibtex",
        label: "Sources as BibTeX",
        help: "The sources behind these claims, for LaTeX and citation managers.",
        without: "Left out: the claims, confidential sources, and people who did not speak on the record.",
        query: {},
      },
    ],
  },
} as const satisfies Record<string, FormatFacts>;

/** The name of a format. */
export type ExportFormat = keyof typeof TABLE;

/**
 * Every format there is, those for people first. The API, the command line, the screen and the API's description read
 * this table; `lib/exports/writers.ts` holds the writer of each.
 */
export const FORMATS: Readonly<Record<ExportFormat, FormatFacts>> = TABLE;

// The keys of an object are typed as plain strings; these are the table's own.
const NAMES = Object.keys(TABLE) as [ExportFormat, ...ExportFormat[]];

/** The name of a format, checked. */
export const ExportFormatSchema = z.enum(NAMES);

/** Something that can be taken: a format in one of its ways, with the query that asks the API for it. */
export type ExportOffer = FormatOffer & {
  readonly format: ExportFormat;
  readonly scope: FormatFacts["scope"];
};

/** Everything that can be taken, in the order in which it is offered. */
export const EXPORT_OFFERS: readonly ExportOffer[] = NAMES.flatMap((format) => {
  const { offers, scope } = FORMATS[format];
  return offers.map((offer) => ({ ...offer, format, scope, query: { format, ...offer.query } }));
});
