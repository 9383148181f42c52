import { Parser } from "htmlparser2";
import { tooLong } from "@/lib/platform/documents/decode-text";

/** What stands in a page and is not read by anybody. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...[
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "svg",
    "math",
    "iframe",
    "object",
    "canvas",
    "select",
    "title",
  ],
]);
/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...["address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure"],
  ...["footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"],
  ...["pre", "section", "table", "tr", "ul", "details", "summary", "caption"],
]);
/** No page that people read is nested this deep; beyond it the parser itself would take for ever. */
const DEEPEST = 1_000;

/**
 * The words of a web page as a reader sees them, a line for each block. The page is read from front to back and never
 * kept as a tree, so that its size alone decides how long that takes. Nothing of it is run or fetched.
 *
 * @throws AppError `too_large` beyond `most` characters, or where it is nested absurdly deep
 */
export function htmlToText(html: string, most: number): string {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  let depth = 0;
  let unseen = 0;
  const endLine = () => {
    const words = line.replace(/[\s\u00A0]+/g, " ").trim();
    if (words !== "") lines.push(words);
    line = "";
  };
  const parser = new Parser({
    onopentag(name) {
      depth += 1;
      if (depth > DEEPEST) throw tooLong(most);
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name) || name === "br") endLine();
      else if (name === "td" || name === "th") line += " ";
    },
    ontext(words) {
      if (unseen > 0) return;
      length += words.length;
      if (length > most) throw tooLong(most);
      line += words;
    },
    onclosetag(name) {
      depth -= 1;
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name)) endLine();
    },
  });
  parser.end(html);
  endLine();
  return lines.join("\n");
}
