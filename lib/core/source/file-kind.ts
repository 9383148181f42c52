/** A kind of file that may be kept with a source: its media type, the endings that its name may have, and its name in words. */
export type FileKind = {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly words: string;
  /** Whether its words can be read out, so that excerpts are proved against them. */
  readonly hasText: boolean;
};

const kind = (mediaType: string, words: string, endings: string, hasText = false): FileKind => ({
  mediaType,
  words,
  endings: endings.split(" "),
  hasText,
});

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Plain text, which no first bytes give away. */
export const TEXT_KIND: FileKind = kind("text/plain", "plain text", "txt md csv tsv srt vtt log json", true);
/** A web page that was saved. */
export const HTML_KIND: FileKind = kind("text/html", "web page", "html htm xhtml", true);

/** Every kind of file that is kept. What is on no line is refused: programs, archives, and what nobody can look at. */
export const FILE_KINDS: readonly FileKind[] = [
  TEXT_KIND,
  HTML_KIND,
  kind("application/pdf", "PDF", "pdf", true),
  kind(`${OFFICE}.wordprocessingml.document`, "Word document", "docx", true),
  kind(`${OFFICE}.spreadsheetml.sheet`, "Excel workbook", "xlsx"),
  kind(`${OFFICE}.presentationml.presentation`, "PowerPoint presentation", "pptx"),
  kind("application/vnd.oasis.opendocument.text", "OpenDocument text", "odt"),
  kind("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet", "ods"),
  kind("image/png", "PNG picture", "png"),
  kind("image/jpeg", "JPEG picture", "jpg jpeg"),
  kind("image/gif", "GIF picture", "gif"),
  kind("image/webp", "WebP picture", "webp"),
  kind("image/tiff", "TIFF picture", "tif tiff"),
  kind("image/heic", "HEIC picture", "heic heif"),
  kind("audio/mpeg", "MP3 recording", "mp3"),
  kind("audio/x-m4a", "M4A recording", "m4a"),
  kind("audio/wav", "WAV recording", "wav"),
  kind("audio/ogg", "Ogg recording", "ogg oga opus"),
  kind("audio/flac", "FLAC recording", "flac"),
  kind("video/mp4", "MP4 film", "mp4 m4v"),
  kind("video/quicktime", "QuickTime film", "mov qt"),
  kind("video/webm", "WebM film", "webm"),
];

/** The endings of names whose words can be read out, with their dots, as a file chooser takes them. */
export const TEXT_ENDINGS: readonly string[] = FILE_KINDS.filter((one) => one.hasText).flatMap(dotted);
/** All endings that a file may have, with their dots. */
export const FILE_ENDINGS: readonly string[] = FILE_KINDS.flatMap(dotted);

function dotted({ endings }: FileKind): string[] {
  return endings.map((ending) => `.${ending}`);
}

/** Names under which one kind goes besides the one that we use. */
const ALIASES: Readonly<Record<string, string>> = {
  "application/xhtml+xml": HTML_KIND.mediaType,
  "audio/mp4": "audio/x-m4a",
  "audio/x-wav": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/opus": "audio/ogg",
  "audio/x-flac": "audio/flac",
  "image/heif": "image/heic",
  "video/x-m4v": "video/mp4",
};

/** The kind of file of a media type; null when none of that type is kept. */
export function kindOfMediaType(mediaType: string): FileKind | null {
  const bare = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const known = ALIASES[bare] ?? bare;
  return FILE_KINDS.find((one) => one.mediaType === known) ?? null;
}

/** The ending of a file's name in lower case, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * Why a name does not go with what is in the file; null when it does. A name that says one thing and bytes that say
 * another are how a file gets past those who only look at one of them.
 */
export function whyNotNamed(name: string, found: FileKind): string | null {
  if (found.endings.includes(endingOf(name))) return null;
  const said = endingOf(name);
  const may = found.endings.map((ending) => `.${ending}`).join(" or ");
  const what = `what is in it is a ${found.words}`;
  return said === ""
    ? `The file's name has no ending, and ${what}: name it ${may} and try again.`
    : `The file's name ends in .${said}, but ${what}: if that is what it is, name it ${may} and try again.`;
}
