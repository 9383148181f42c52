/**
 * Learns the weights of the part-of-speech tagger and of the parser from Universal Dependencies treebanks.
 *
 *   npx tsx scripts/train-parser.ts --train FILE.conllu,... --dev FILE.conllu,... --out lib/core/extract/model
 *
 * Which treebanks were used, and under which licence, stands in lib/core/extract/model/SOURCE.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseWords } from "@/lib/core/extract/parse/parser";
import { TaggedWords } from "@/lib/core/extract/parse/tagged-words";
import { tagWords } from "@/lib/core/extract/parse/tagger";
import { trainParser } from "./training/train-parser-weights";
import { trainTagger } from "./training/train-tagger-weights";
import { readTreebank, type Tree } from "./training/treebank";

const { values } = parseArgs({
  options: {
    train: { type: "string", default: "" },
    dev: { type: "string", default: "" },
    out: { type: "string", default: "lib/core/extract/model" },
    rounds: { type: "string", default: "8" },
  },
});

function treesOf(list: string): Tree[] {
  return list
    .split(",")
    .filter(Boolean)
    .flatMap((file) => readTreebank(readFileSync(file, "utf8")));
}

const listed = (name: string): string =>
  name.startsWith("@") ? readFileSync(name.slice(1), "utf8").trim().split("\n").join(",") : name;
const train = treesOf(listed(values.train));
const dev = treesOf(listed(values.dev));
const rounds = Number(values.rounds);
const log = (line: string): void => void process.stderr.write(`${line}\n`);
log(`${train.length} sentences to learn from, ${dev.length} to test on`);

const tagger = trainTagger(train, rounds, log);
let right = 0;
let all = 0;
for (const tree of dev) {
  const { tags } = tagWords(tagger, tree.forms);
  tree.tags.forEach((tag, i) => {
    all++;
    if (tagger.tags[tags[i] ?? 0] === tag) right++;
  });
}
log(`tags right: ${(right / all).toFixed(4)}`);

// The parser has to live with the tagger's mistakes, so it learns from tags given by a tagger that has not seen the sentence.
const folds = 4;
const tagged = new Map<Tree, readonly number[]>();
for (let fold = 0; fold < folds; fold++) {
  const blind = trainTagger(
    train.filter((_, i) => i % folds !== fold),
    4,
    () => {},
    tagger.tags,
  );
  train.forEach((tree, i) => {
    if (i % folds === fold) tagged.set(tree, tagWords(blind, tree.forms).tags);
  });
}
const parser = trainParser(train, (tree) => tagged.get(tree) ?? tree.forms.map(() => 0), rounds, log);

let heads = 0;
let labels = 0;
let words = 0;
for (const tree of dev) {
  const { tags, keys } = tagWords(tagger, tree.forms);
  const parse = parseWords(parser, new TaggedWords([...tree.forms.keys()], keys, tags));
  tree.heads.forEach((head, i) => {
    if (/^\p{P}+$/u.test(tree.forms[i] ?? "")) return;
    words++;
    if (parse.heads[i] !== (head < 0 ? tree.forms.length : head)) return;
    heads++;
    if (parser.labels[parse.labels[i] ?? 0] === tree.labels[i]) labels++;
  });
}
log(`heads right: ${(heads / words).toFixed(4)}, heads and names: ${(labels / words).toFixed(4)} of ${words} words`);

mkdirSync(values.out, { recursive: true });
const write = (name: string, content: unknown): void =>
  writeFileSync(`${values.out}/${name}.json`, `${JSON.stringify(content)}\n`);
write("tag-weights", { tags: tagger.tags, sure: tagger.sure, ...tagger.packed });
write("step-weights", parser.packedSteps);
write("arc-weights", { labels: parser.labels, ...parser.packedArcs });
