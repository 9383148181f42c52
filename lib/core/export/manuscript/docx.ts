import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  EndnoteReferenceRun,
  HeadingLevel,
  type ICommentOptions,
  LevelFormat,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { evidenceNotes, noteHead, threadNotes, verdictNotes } from "@/lib/core/export/manuscript/claim-notes";
import {
  type Manuscript,
  type ManuscriptLine,
  type MarkedClaim,
  markText,
} from "@/lib/core/export/manuscript/manuscript";
import { readableLine, readableText } from "@/lib/core/export/readable-text";

const GREY = "6B6862";
const BULLETS = "claims-bullets";
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The numbers that Word knows comments and endnotes by; each claim has its own, overlapping ones too. */
type Numbers = ReadonlyMap<MarkedClaim, number>;

/**
 * The manuscript as a Word document: claims shaded and numbered on their exact words, a comment on each, endnotes with
 * its evidence, a key on page one, and the sign-off on the last page.
 */
export function manuscriptDocx(manuscript: Manuscript): Document {
  const { article, key } = manuscript;
  const numbers: Numbers = new Map(manuscript.claims.map((claim, index) => [claim, index + 1]));
  const cited = manuscript.claims.filter((claim) => key.ofClaim(claim.claim).length > 0);
  return new Document({
    title: readableLine(article.title),
    creator: "Linecheck",
    description: "Checked line by line",
    styles: { default: { document: { run: { font: "Georgia", size: 23 }, paragraph: { spacing: { after: 160 } } } } },
    numbering: {
      config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: "•" }] }],
    },
    comments: { children: manuscript.claims.map((claim) => comment(claim, numbers.get(claim) ?? 0, manuscript)) },
    endnotes: Object.fromEntries(
      cited.map((claim) => [
        numbers.get(claim) ?? 0,
        { children: evidenceNotes(claim, key).map((text) => plain(text)) },
      ]),
    ),
    sections: [
      {
        children: [
          ...firstPage(manuscript),
          ...manuscript.lines.map((line) => textLine(line, numbers, new Set(cited))),
          ...claimsWithoutPlace(manuscript, numbers),
          ...lastPage(manuscript),
        ],
      },
    ],
  });
}

function comment(claim: MarkedClaim, id: number, { key }: Manuscript): ICommentOptions {
  const lines = [...verdictNotes(claim), ...evidenceNotes(claim, key), ...threadNotes(claim)];
  return {
    id,
    author: readableLine(claim.claim.verdict_by ?? "Linecheck"),
    initials: "LC",
    // The library writes it in UTC.
    date: new Date(claim.claim.updated_at),
    children: [
      new Paragraph({ children: [new TextRun({ text: noteHead(claim), bold: true })] }),
      ...lines.map((text) => plain(text)),
    ],
  };
}

function firstPage({ article, key }: Manuscript): (Paragraph | Table)[] {
  const about = [article.byline, article.outlet, article.published_at?.slice(0, 10)].filter(Boolean).join(", ");
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, ...direction(article.title), children: [words(article.title)] }),
    ...(about === "" ? [] : [plain(about)]),
    heading("Key"),
    plain(
      "Shaded words are a claim; behind them stand its number and the letters of its sources. Grey text was not checked: no claim of this file stands on it. The comments tell what was found, the endnotes on what evidence.",
    ),
    ...key.list().map(
      (source) =>
        new Paragraph({
          ...direction(source.title),
          children: [
            new TextRun({ text: ` ${source.code} `, bold: true, shading: shade(source.color) }),
            words(` ${source.title}`),
            ...(source.about === "" ? [] : [new TextRun({ text: `. ${readableLine(source.about)}`, color: GREY })]),
            ...(source.url === null ? [] : [new TextRun({ text: ` ${readableLine(source.url)}`, color: GREY })]),
          ],
        }),
    ),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function textLine({ kind, runs }: ManuscriptLine, numbers: Numbers, cited: ReadonlySet<MarkedClaim>): Paragraph {
  const children = runs.flatMap((run) => {
    const inner = run.claims.at(-1);
    return [
      ...run.opens.map((claim) => new CommentRangeStart(numbers.get(claim) ?? 0)),
      new TextRun({
        text: readableText(run.text),
        bold: kind === "headline",
        strike: Boolean(inner?.claim.correction),
        ...(inner ? { shading: shade(inner.color) } : { color: GREY }),
      }),
      ...run.closes.flatMap((claim) => closing(claim, numbers.get(claim) ?? 0, cited.has(claim))),
    ];
  });
  const text = runs.map((run) => run.text).join("");
  return new Paragraph({ ...direction(text), children });
}

/** What stands behind the last word of a claim: its correction, its mark, the comment and the endnote. */
function closing({ claim, mark }: MarkedClaim, id: number, cited: boolean) {
  return [
    ...(claim.correction
      ? [new TextRun({ text: ` ${readableLine(claim.correction)}`, bold: true, underline: {} })]
      : []),
    new CommentRangeEnd(id),
    new TextRun({ text: markText(mark), superScript: true, bold: true }),
    new TextRun({ children: [new CommentReference(id)] }),
    ...(cited ? [new EndnoteReferenceRun(id)] : []),
  ];
}

/** Comments need words to stand on: a claim whose own are gone stands under the text, with its quote. */
function claimsWithoutPlace({ unplaced, key }: Manuscript, numbers: Numbers): Paragraph[] {
  if (unplaced.length === 0) return [];
  const lines = unplaced.map((claim) => {
    const id = numbers.get(claim) ?? 0;
    const cited = key.ofClaim(claim.claim).length > 0;
    return new Paragraph({
      children: [new CommentRangeStart(id), words(`“${claim.claim.quote}”`), ...closing(claim, id, cited)],
    });
  });
  return [heading("Claims whose words are no longer in the text"), ...lines];
}

function lastPage({ article, signers, summary }: Manuscript): (Paragraph | Table)[] {
  const rows = signers.map(({ name, role, at }) => [name, role, at]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [words("Sign-off")] }),
    plain(`Revision ${article.revision}, SHA-256 ${article.revision_sha256}`),
    ...(rows.length === 0 ? [plain("Nobody has signed off yet.")] : [table([["Name", "What", "When"], ...rows])]),
    heading("About this file"),
    ...summary.map((text) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [words(text)] })),
  ];
}

function table(rows: readonly (readonly string[])[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: "B9B5AB" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    children: [new TextRun({ text: readableLine(text), bold: index === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(text)] });
}

function plain(text: string): Paragraph {
  return new Paragraph({ ...direction(text), children: [words(text)] });
}

function words(text: string): TextRun {
  return new TextRun({ text: text.startsWith(" ") ? ` ${readableLine(text)}` : readableLine(text) });
}

function direction(text: string): { readonly bidirectional?: true } {
  return RIGHT_TO_LEFT.test(text) ? { bidirectional: true } : {};
}

function shade(color: string) {
  return { type: ShadingType.CLEAR, color: "auto", fill: color } as const;
}
