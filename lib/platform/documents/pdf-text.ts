import { getDocumentProxy } from "unpdf";
import { NoWords, storable, tooLong } from "@/lib/platform/documents/decode-text";
import { AppError } from "@/lib/platform/errors";

/** A longer one is an archive, and not what somebody cites. */
const MOST_PAGES = 5_000;

type Piece = { readonly str?: string; readonly hasEOL?: boolean };

/**
 * The words of a PDF, page after page, a line for each line of it. Nothing in it is run, drawn or fetched.
 *
 * @throws AppError `invalid` when it is locked with a password or cannot be read, `too_large` beyond `most` characters
 */
export async function pdfToText(bytes: Uint8Array, most: number): Promise<string> {
  const pdf = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw refusalOf(error);
  });
  if (pdf.numPages > MOST_PAGES) {
    throw new AppError(
      "too_large",
      `The PDF has more than ${MOST_PAGES.toLocaleString("en")} pages. Take those you need.`,
    );
  }
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const { items } = await page.getTextContent();
    // Marks between words have no text of their own.
    const words = withoutBreaks(
      (items as readonly Piece[]).map(({ str = "", hasEOL }) => str + (hasEOL ? "\n" : "")).join(""),
    );
    pages.push(words);
    length += words.length;
    if (length > most) throw tooLong(most);
    page.cleanup();
  }
  return storable(pages.join("\n\n"));
}

/** Puts words together again that the end of a line had cut in two, so that an excerpt of them is found. */
function withoutBreaks(text: string): string {
  return text
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, "$1$2")
    .replace(/[ \t]+\n/g, "\n")
    .trim();
}

function refusalOf(error: unknown): AppError {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new NoWords("The PDF is locked with a password. Save a copy without one and take that.");
  }
  return new AppError(
    "invalid",
    "The PDF is damaged or cut off and cannot be read. Open it, save it anew and try again.",
  );
}
