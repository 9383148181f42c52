// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for; tab and LF stay.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Whatever one of the searches below could find: most texts hold none of it, and one look spares four. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;
/** Embeddings, overrides and isolates, which can make a line read in another order than it is written in. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as a document for readers may hold it: without control characters and halves of pairs, which XML 1.0 forbids,
 * and without the marks that turn the direction of what follows. Letters of right-to-left scripts and the harmless
 * marks U+200E and U+200F stay. Line ends become LF.
 */
export function readableText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(BIDI_CONTROLS, "");
}

/** The same on one line. */
export function readableLine(text: string): string {
  return readableText(text)
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
}
