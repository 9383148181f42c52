import { evidenceNotes, noteHead, threadNotes, verdictNotes } from "@/lib/core/export/manuscript/claim-notes";
import { type Manuscript, type ManuscriptLine, markText } from "@/lib/core/export/manuscript/manuscript";
import type { StyledText, TextStyle } from "@/lib/core/export/print/lay-lines";
import { readableText } from "@/lib/core/export/readable-text";

/** A paragraph to print: its pieces, the room above it, how far it is set in, whether it opens a page. */
export type PrintBlock = {
  readonly texts: readonly StyledText[];
  readonly above: number;
  readonly indent?: number;
  readonly newPage?: boolean;
};

const INK = "1C1B19";
const GREY = "6B6862";
const TITLE: TextStyle = { size: 20, bold: true, color: INK };
const HEAD: TextStyle = { size: 13, bold: true, color: INK };
const NOTE: TextStyle = { size: 9.5, color: INK };
const NOTE_BOLD: TextStyle = { ...NOTE, bold: true };
const SOFT: TextStyle = { ...NOTE, color: GREY };
const BODY: TextStyle = { size: 11.5, color: GREY };
const MARK: TextStyle = { size: 7.5, bold: true, color: INK, rise: 4 };

/** The manuscript as paragraphs to print: key on page one, the text with its marks, the claims, the sign-off. */
export function printBlocks(manuscript: Manuscript): PrintBlock[] {
  const { article, key, claims, unplaced, signers, summary } = manuscript;
  const about = [article.byline, article.outlet, article.published_at?.slice(0, 10)].filter(Boolean).join(", ");
  const gone = new Set(unplaced);
  return [
    block(0, [article.title, TITLE]),
    block(4, [about, SOFT]),
    block(16, ["Key", HEAD]),
    block(4, [
      "Words on a shade are a claim; behind them stand its number and the letters of its sources. Grey text was not checked: no claim of this file stands on it.",
      NOTE,
    ]),
    ...key
      .list()
      .map((source) =>
        block(
          4,
          [` ${source.code} `, { ...NOTE_BOLD, fill: source.color }],
          [`  ${source.title}`, NOTE],
          [[source.about && `. ${source.about}`, source.url].filter(Boolean).join(" "), SOFT],
        ),
      ),
    ...manuscript.lines.map((line, index) => ({ ...textLine(line), ...(index === 0 ? { newPage: true } : {}) })),
    block(24, ["Claims", HEAD]),
    ...claims.flatMap((claim) => [
      block(10, [noteHead(claim), NOTE_BOLD]),
      set(block(1, [`“${claim.claim.quote}”`, SOFT])),
      ...[
        ...verdictNotes(claim),
        ...(gone.has(claim) ? ["Its words are no longer in the text."] : []),
        ...evidenceNotes(claim, key),
        ...threadNotes(claim),
      ].map((text) => set(block(1, [text, NOTE]))),
    ]),
    { ...block(0, ["Sign-off", HEAD]), newPage: true },
    block(4, [`Revision ${article.revision}, SHA-256 ${article.revision_sha256}`, NOTE]),
    ...(signers.length === 0 ? [block(4, ["Nobody has signed off yet.", NOTE])] : []),
    ...signers.map(({ name, role, at }) => block(4, [name, NOTE_BOLD], [`  ${role}, ${at}`, NOTE])),
    block(20, ["About this file", HEAD]),
    ...summary.map((text) => block(3, [text, NOTE])),
    block(3, [
      "Signs that no font of this file has are printed as a question mark; the page to print shows them.",
      SOFT,
    ]),
  ];
}

function block(above: number, ...texts: readonly (readonly [text: string, style: TextStyle])[]): PrintBlock {
  return { above, texts: texts.map(([text, style]) => ({ text: oneLine(text), style })) };
}

function set(inner: PrintBlock): PrintBlock {
  return { ...inner, indent: 14 };
}

function textLine({ kind, runs }: ManuscriptLine): PrintBlock {
  const size = kind === "headline" ? 15 : BODY.size;
  const bold = kind === "headline";
  return {
    above: 9,
    texts: runs.flatMap(({ text, claims, closes }) => {
      const inner = claims.at(-1);
      const strike = Boolean(inner?.claim.correction);
      const style = inner ? { size, bold, strike, color: INK, fill: inner.color } : { size, bold, color: GREY };
      return [
        { text: oneLine(text), style },
        ...closes.flatMap(({ claim, mark }) => [
          ...(claim.correction
            ? [{ text: ` ${oneLine(claim.correction)}`, style: { size, bold: true, underline: true, color: INK } }]
            : []),
          { text: markText(mark), style: MARK },
        ]),
      ];
    }),
  };
}

/** Blanks stay where they are: a piece is part of a line. */
function oneLine(text: string): string {
  return readableText(text).replace(/[\s\u2028\u2029]/g, " ");
}
