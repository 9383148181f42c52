import { unzipSync, zipSync } from "fflate";
import { extractRawText } from "mammoth";
import { storable, tooLong } from "@/lib/platform/documents/decode-text";
import { AppError } from "@/lib/platform/errors";

/** The parts of a document that hold its words. Pictures, macros and what is embedded or linked are never unpacked. */
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|footnotes|endnotes|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels)$/;
/** Most bytes of those parts unpacked; the words of a long book are a tenth of it. */
const MOST_BYTES = 48 * 1_024 * 1_024;
/** A bomb is packed a thousandfold; prose in XML, twentyfold. */
const MOST_ENTRIES = 5_000;

/**
 * The words of a Word document, a line for each paragraph. Only its text is unpacked, and no more of it than it says.
 *
 * @throws AppError `invalid` when it cannot be read, `too_large` when it unpacks to too much
 */
export async function docxToText(bytes: Uint8Array, most: number): Promise<string> {
  const { value } = await extractRawText({ buffer: Buffer.from(bare(bytes)) }).catch((error: unknown) => {
    throw error instanceof AppError ? error : unreadable();
  });
  const text = storable(value.replace(/\n\n/g, "\n"));
  if (text.length > most) throw tooLong(most);
  return text;
}

/** The document with nothing in it but its words. */
function bare(bytes: Uint8Array): Uint8Array {
  let unpacked = 0;
  let entries = 0;
  const filter = (file: { name: string; originalSize: number }) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw bomb();
    if (!PARTS.test(file.name)) return false;
    unpacked += file.originalSize;
    if (unpacked > MOST_BYTES) throw bomb();
    return true;
  };
  try {
    return zipSync(unzipSync(bytes, { filter }), { level: 0 });
  } catch (error) {
    throw error instanceof AppError ? error : unreadable();
  }
}

function bomb(): AppError {
  return new AppError("too_large", "The document unpacks to far more than a text has. Save it anew and try again.");
}

function unreadable(): AppError {
  return new AppError("invalid", "The document is damaged and cannot be read. Open it, save it anew and try again.");
}
