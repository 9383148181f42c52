import { open, readFile, stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { type FileKind, HTML_KIND, kindOfMediaType, TEXT_KIND, whyNotNamed } from "@/lib/core/source/file-kind";
import {
  decodeText,
  encodingNamedIn,
  hasByteOrderMark,
  looksLikeHtml,
  looksLikeText,
  NoWords,
  refuseUnfit,
} from "@/lib/platform/documents/decode-text";
import { AppError } from "@/lib/platform/errors";

/** A file that somebody gave: where it lies, what he calls it, and how many characters of it are wanted at most. */
export type Examination = {
  readonly path: string;
  readonly name: string;
  /** Zero when its words are not wanted. */
  readonly mostText: number;
};

/** What a file is, by its bytes, and its words where they are wanted; `why` says why there are none. */
export type Examined = { readonly mediaType: string; readonly text: string | null; readonly why: string | null };

const HEAD = 64 * 1_024;
/** Longer files are kept, but not read. */
const MOST_READ = 32 * 1_024 * 1_024;

/**
 * Looks at a file that a stranger made. Only to be called in a process that may die of it.
 *
 * @throws AppError `unsupported_media_type` when name and bytes do not agree or none of the kind is kept; `invalid` and
 * `too_large` when it cannot be read
 */
export async function examineFile({ path, name, mostText }: Examination): Promise<Examined> {
  const { size } = await stat(path);
  if (size === 0) throw new AppError("invalid", "The file is empty.");
  const found = await kindOf(path, size);
  const wrong = whyNotNamed(name, found);
  if (wrong !== null) throw new AppError("unsupported_media_type", wrong);
  const { mediaType } = found;
  if (mostText === 0) return { mediaType, text: null, why: null };
  try {
    return { mediaType, text: await wordsOf(path, found, { size, mostText }), why: null };
  } catch (error) {
    if (error instanceof NoWords) return { mediaType, text: null, why: error.message };
    throw error;
  }
}

async function wordsOf(
  path: string,
  found: FileKind,
  { size, mostText }: { readonly size: number; readonly mostText: number },
): Promise<string> {
  if (!found.hasText)
    throw new NoWords(`The words of a ${found.words} cannot be read out. Type those that you rely on.`);
  if (size > MOST_READ) {
    throw new NoWords(
      `Words are read out of files of up to ${MOST_READ / 1_024 / 1_024} MB. Type those that you rely on.`,
    );
  }
  return refuseUnfit(await textOf(found, await readFile(path), mostText), mostText);
}

async function kindOf(path: string, size: number): Promise<FileKind> {
  const { head, tail } = await ends(path, size);
  // A mark of the byte order begins like a recording does.
  const detected = hasByteOrderMark(head) ? undefined : await fileTypeFromFile(path).catch(() => undefined);
  // XML is what a page of the strict kind looks like from its first bytes.
  const given = detected && detected.mime !== "application/xml" ? kindOfMediaType(detected.mime) : textKind(head);
  if (given === null) {
    throw new AppError(
      "unsupported_media_type",
      "Files of this kind are not kept. Texts, PDFs, office documents, pictures and recordings are.",
    );
  }
  if (!isPackage(given) && endsAsArchive(tail)) {
    throw new AppError(
      "unsupported_media_type",
      `The file is a ${given.words} and an archive at once. Save it anew and try again.`,
    );
  }
  return given;
}

function textKind(head: Uint8Array): FileKind | null {
  if (!looksLikeText(head)) return null;
  return looksLikeHtml(head) ? HTML_KIND : TEXT_KIND;
}

async function ends(path: string, size: number): Promise<{ head: Uint8Array; tail: Uint8Array }> {
  const file = await open(path, "r");
  try {
    const read = async (from: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD + 22), 0, HEAD + 22, from);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(0), tail: await read(Math.max(0, size - HEAD - 22)) };
  } finally {
    await file.close();
  }
}

function isPackage({ mediaType }: FileKind): boolean {
  return /openxmlformats|opendocument/.test(mediaType);
}

/** Whether the last bytes are the end of a ZIP archive, whose length they say: such a file is two files at once. */
function endsAsArchive(tail: Uint8Array): boolean {
  const bytes = Buffer.from(tail);
  for (
    let at = bytes.lastIndexOf("PK\u0005\u0006");
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf("PK\u0005\u0006", at - 1)
  ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

/** Libraries are loaded for the kind of file that needs them: starting is most of the time that a small file takes. */
async function textOf(found: FileKind, bytes: Uint8Array, most: number): Promise<string> {
  switch (found.mediaType) {
    case "application/pdf": {
      const { pdfToText } = await import("@/lib/platform/documents/pdf-text");
      return pdfToText(new Uint8Array(bytes), most);
    }
    case HTML_KIND.mediaType: {
      const { htmlToText } = await import("@/lib/platform/documents/html-text");
      return htmlToText(decodeText(bytes, encodingNamedIn(bytes)), most);
    }
    case TEXT_KIND.mediaType:
      return decodeText(bytes);
    default: {
      const { docxToText } = await import("@/lib/platform/documents/docx-text");
      return docxToText(bytes, most);
    }
  }
}
