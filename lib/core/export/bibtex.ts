import { enumWords } from "@/lib/core/export/enum-words";
import { readableLine } from "@/lib/core/export/readable-text";
import type { SourceRecord } from "@/lib/core/export/source-records";
import type { SourceType } from "@/lib/core/source/source";

const ENTRY_TYPES: Readonly<Partial<Record<SourceType, string>>> = {
  study: "article",
  wire: "article",
  news_article: "article",
  book: "book",
  reference_work: "inreference",
  report: "report",
  dataset: "dataset",
  legislation: "legislation",
  court_document: "jurisdiction",
  webpage: "online",
  social_post: "online",
};

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** A text as BibTeX takes it between braces: every character that TeX would act on is written out. UTF-8 stays. */
export function bibtexText(text: string): string {
  return readableLine(text).replace(/[\\~^{}&%$#_]/g, (char) => ESCAPES[char] ?? char);
}

/** An address is taken as it stands, so nothing in it may open or close a brace. */
function bibtexUrl(url: string): string {
  return readableLine(url).replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}

/** Gives every source a key of its own: creator, year and the first word of the title, in plain letters. */
export class BibtexKeys {
  readonly #given = new Set<string>();

  /** The key of the next source. The same source asked for twice gets two keys. */
  keyOf(source: Pick<SourceRecord, "creator" | "publisher" | "published_at" | "title">): string {
    const words = [source.creator ?? source.publisher ?? "", source.published_at?.slice(0, 4) ?? "nd", source.title];
    const [name = "", year = "", title = ""] = words.map((word, index) => plainWord(word, index === 0));
    const stem = `${name}${year}${title}` || "source";
    let key = stem;
    for (let next = 2; this.#given.has(key); next += 1) key = `${stem}-${next}`;
    this.#given.add(key);
    return key;
  }
}

function plainWord(text: string, last: boolean): string {
  const words = text
    .normalize("NFKD")
    .replace(/[^a-zA-Z0-9 ]+/g, "")
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "" && !["the", "a", "an", "of"].includes(word));
  return (last ? words.at(-1) : words[0])?.slice(0, 24) ?? "";
}

/** A source as an entry (BibTeX with the types and fields of biblatex), under its key. */
export function bibtexEntry(source: SourceRecord, key: string): string {
  const inJournal = ENTRY_TYPES[source.type] === "article" || source.type === "reference_work";
  const fields: [string, string | null][] = [
    // A second pair of braces keeps a name whole, whether of a body or of a person.
    ["author", source.creator === null ? null : `{${bibtexText(source.creator)}}`],
    ["title", `{${bibtexText(source.title)}}`],
    [inJournal ? "journal" : "publisher", source.publisher === null ? null : bibtexText(source.publisher)],
    ["year", source.published_at?.slice(0, 4) ?? null],
    ["date", source.published_at?.slice(0, 10) ?? null],
    ["url", source.url === null ? null : bibtexUrl(source.url)],
    ["urldate", source.accessed_at?.slice(0, 10) ?? null],
    ["addendum", source.archive_url === null ? null : `Archived at ${bibtexText(source.archive_url)}`],
    ["note", enumWords(source.type)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${ENTRY_TYPES[source.type] ?? "misc"}{${key},\n${lines.join("")}}\n\n`;
}
