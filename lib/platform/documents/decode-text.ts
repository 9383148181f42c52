import { AppError } from "@/lib/platform/errors";

/** Signs that no text has, apart from line ends and tabs. */
const CONTROLS = /[^\P{Cc}\n\r\t]/gu;
const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Whether the first bytes of a file are text in a way of writing that is known here. */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  if (bomOf(head) !== null) return true;
  if (head.includes(0)) return false;
  const controls = head.filter((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f);
  return controls.length * 100 <= head.length;
}

/** Whether the first bytes say themselves in which way the text is written. */
export function hasByteOrderMark(head: Uint8Array): boolean {
  return bomOf(head) !== null;
}

/** Whether a text is a web page, by how it begins. */
export function looksLikeHtml(head: Uint8Array): boolean {
  const begin = new TextDecoder(bomOf(head) ?? "utf-8")
    .decode(head)
    .replace(/^\s+|<!--[\s\S]*?-->|<\?xml[^>]*>/g, "")
    .trimStart();
  return /^<(!doctype\s+html|html|head|body)\b/i.test(begin);
}

/**
 * The text of bytes: by its byte order mark, else by the name that the file itself gives, else UTF-8, else the old
 * Windows alphabet, in which every byte is a sign. What cannot be stored is left out.
 *
 * @param named a name of an encoding that the file gives of itself, if it does
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): string {
  const encoding = bomOf(bytes) ?? (named === null ? null : encodingOf(named));
  if (encoding === "windows-1252") return storable(fromWindows(bytes));
  if (encoding !== null) return storable(new TextDecoder(encoding).decode(bytes));
  try {
    return storable(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return storable(fromWindows(bytes));
  }
}

const WINDOWS_1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** The old Windows alphabet by our own table: Node 20 decodes it as Latin-1, in which quotes and dashes are controls. */
function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** A text without what the database cannot hold: NUL and other control signs, and halves of character pairs. */
export function storable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** The encoding that a web page names near its beginning; null when it names none. */
export function encodingNamedIn(head: Uint8Array): string | null {
  const begin = new TextDecoder("windows-1252").decode(head.subarray(0, 2_048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(begin)?.[1] ?? null;
}

function encodingOf(named: string): string | null {
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return null;
  }
}

function bomOf(bytes: Uint8Array): string | null {
  return BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

/** The words of a file cannot be had, though nothing is wrong with it: it may be kept all the same. */
export class NoWords extends AppError {
  constructor(why: string) {
    super("invalid", why);
  }
}

/** Refuses a text with nothing in it, and one that is longer than can be kept. */
export function refuseUnfit(text: string, most: number): string {
  if (text.trim() === "") {
    throw new NoWords("There are no words in this file: it may be a scan. Type the words that you rely on.");
  }
  if (text.length > most) throw tooLong(most);
  return text;
}

/** The refusal of a file with more words in it than can be kept. */
export function tooLong(most: number): AppError {
  return new AppError(
    "too_large",
    `There are more than ${most.toLocaleString("en")} characters in this file. Take the part that you need.`,
  );
}
