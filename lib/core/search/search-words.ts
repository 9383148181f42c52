const MOST_WORDS = 8;
/** Shorter words are like too many others to be guessed at. */
const LEAST_LETTERS = 4;

/** What was typed into a search field, taken apart. */
export type SearchWords = {
  /** Letters and figures only, lower case, in order. */
  readonly words: readonly string[];
  /** The number of a claim, when nothing but one was typed: 12, C-012. */
  readonly claimNumber: number | null;
};

/** Takes what was typed into a search field apart. Signs are left out, so nothing of it is an operator anywhere. */
export function searchWords(typed: string): SearchWords {
  const label = /^\s*c?-?0*(\d{1,6})\s*$/i.exec(typed);
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words: words.slice(0, MOST_WORDS), claimNumber: label ? Number(label[1]) : null };
}

/** The words as PostgreSQL's full text wants them: all of them, the last one as far as it was typed. */
export function tsQueryOf({ words }: SearchWords): string {
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(" & ");
}

/** The words that are long enough to be found with a typing error in them. */
export function guessableWords({ words }: SearchWords): string[] {
  return words.filter((word) => word.length >= LEAST_LETTERS);
}
