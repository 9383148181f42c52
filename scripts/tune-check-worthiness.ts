/**
 * Finds the table by which claims are ranked: begins with a table set by hand, moves one value at a time by a fixed step, and
 * keeps a step when the measures below rise together. Only texts and labels that may be shipped are looked at: articles
 * of Wikinews with the project's own annotation, NewsSD-ENG (objective or subjective, CC BY 4.0), the news of GUM with
 * their summaries (CC BY) and Factcheck-Bench (what is important to check, Apache 2.0). The same files always
 * give the same table.
 *
 *   npx tsx scripts/tune-check-worthiness.ts --articles FILE --sentences FILE --summaries FILE --answers FILE
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { WorthTable } from "@/lib/core/extract/passes/worth";
import { WORTH_SIGNS } from "@/lib/core/extract/passes/worth-features";
import { orderOf } from "./training/ranking";
import {
  meanMeasure,
  readAnswers,
  readArticles,
  readSentences,
  readSummaries,
  scoresOf,
} from "./training/worth-lessons";

const OUT = "lib/core/extract/model/worth-table.json";
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "" },
    sentences: { type: "string", default: "" },
    summaries: { type: "string", default: "" },
    answers: { type: "string", default: "" },
    from: { type: "string", default: "scripts/training/worth-beginning.json" },
    out: { type: "string", default: OUT },
  },
});

const ROUNDS = 3;
/** What each step away from the beginning must bring: less is chance, on so few texts. */
const LEAST = 0.008;
const SIGN_STEP = 0.3;
const STEPS: Readonly<Partial<Record<keyof WorthTable["terms"], number>>> = {
  reaction: 0.5,
  quotedFact: 0.5,
  retoldFact: 0.3,
  caption: 0.5,
  neighbours: 0.15,
  late: 0.4,
  lead: 0.3,
  headline: 0.4,
  aside: 0.3,
};

const articles = readArticles(values.articles);
const sentences = readSentences(values.sentences);
const summaries = readSummaries(values.summaries);
const answers = readAnswers(values.answers);

const heaviest = (by: WorthTable) =>
  sentences.map((one) => ({ score: Math.max(0, ...scoresOf(one, by)), gain: one.fact ? 1 : 0 }));

/** What is to rise; the weights say how far a measure may be trusted, by how much it was made of. */
function measure(by: WorthTable) {
  const parts = {
    articles: meanMeasure(articles, by),
    sentences: orderOf(heaviest(by)) ?? 0,
    summaries: meanMeasure(summaries, by),
    answers: meanMeasure(answers, by),
  };
  return { ...parts, sum: 3 * parts.articles + 5 * parts.sentences + parts.summaries + 0.5 * parts.answers };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const withSign = (table: WorthTable, sign: (typeof WORTH_SIGNS)[number], by: number): WorthTable => ({
  ...table,
  signs: { ...table.signs, [sign]: rounded(table.signs[sign] + by) },
});
const withTerm = (table: WorthTable, term: keyof WorthTable["terms"], by: number): WorthTable => ({
  ...table,
  terms: { ...table.terms, [term]: rounded(table.terms[term] + by) },
});

const moves = [
  ...WORTH_SIGNS.filter((sign) => sign !== "quoted").map(
    (sign) => (table: WorthTable, way: number) => withSign(table, sign, way * SIGN_STEP),
  ),
  // The keys are those of the table of steps above.
  ...(Object.entries(STEPS) as [keyof WorthTable["terms"], number][]).map(
    ([term, step]) =>
      (table: WorthTable, way: number) =>
        withTerm(table, term, way * step),
  ),
];

// The file's own form: a table.
let best = JSON.parse(readFileSync(values.from, "utf8")) as WorthTable;
let reached = measure(best);
say("begins with", reached);
for (let round = 0; round < ROUNDS; round++) {
  for (const move of moves) {
    for (const way of [1, -1]) {
      const table = move(best, way);
      const now = measure(table);
      if (now.sum < reached.sum + LEAST) continue;
      best = table;
      reached = now;
      break;
    }
  }
  say(`round ${round + 1}`, reached);
}
best = withPriorities(best);
writeFileSync(values.out, `${JSON.stringify(best, null, 2)}\n`);

/** As many claims are of high and of low priority as the annotators made. */
function withPriorities(table: WorthTable): WorthTable {
  const told = articles.flatMap((article) => {
    const scores = scoresOf(article, table);
    return article.priorities.flatMap((priority, i) =>
      priority === null ? [] : [{ priority, score: scores[i] ?? 0 }],
    );
  });
  const scores = told.map(({ score }) => score).sort((a, b) => a - b);
  const share = (priority: string) => told.filter((one) => one.priority === priority).length;
  const at = (index: number) => rounded(scores[Math.min(scores.length - 1, Math.max(0, index))] ?? 0);
  return { ...table, high: at(scores.length - share("high")), low: at(share("low")) };
}

function say(when: string, parts: ReturnType<typeof measure>): void {
  const figures = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  process.stderr.write(`${when}: ${figures.join(", ")}\n`);
}
