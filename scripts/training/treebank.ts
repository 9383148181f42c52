/** One sentence of a treebank: words, tags, the word each hangs on (-1 for the root) and how. */
export interface Tree {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

/** Kinds of arcs that are worth telling apart beyond their main name. */
const KEPT = new Set([
  "acl:relcl",
  "nsubj:pass",
  "csubj:pass",
  "aux:pass",
  "nmod:poss",
  "obl:agent",
  "compound:prt",
  "advcl:relcl",
  "obl:unmarked",
  "nmod:unmarked",
  "nsubj:outer",
]);

/** Reads the sentences of a CoNLL-U file. Joined words and words that are only understood are left out. */
export function readTreebank(text: string): Tree[] {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      forms: rows.map((row) => row[1] ?? ""),
      tags: rows.map((row) => row[4] ?? ""),
      heads: rows.map((row) => Number(row[6]) - 1),
      labels: rows.map((row) => labelOf(row[7] ?? "")),
    }));
}

function labelOf(name: string): string {
  return KEPT.has(name) ? name : (name.split(":")[0] ?? name);
}
