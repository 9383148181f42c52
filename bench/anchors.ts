/**
 * How long claims take to be found in a later revision, beside a yardstick: both texts cut into words, and the words
 * counted. CPU time of one thread, the best of three rounds, so that what else the machine does counts little.
 *
 *   npx tsx bench/anchors.ts
 */
import { longText } from "@/bench/data-set/fill";
import { seededRandom } from "@/bench/data-set/random";
import { locateAll, type RevisionText, type Standing } from "@/lib/core/anchor/locate";
import { segmentsOf } from "@/lib/core/extract/passes/segments";
import { sentencesOf } from "@/lib/core/extract/passes/sentences";

const LENGTHS = [250_000, 500_000, 1_000_000];
const CLAIMS = 2_000;
const ROUNDS = 3;
const SEED = 20_261_122;

function revisionOf(text: string): RevisionText {
  const segments = segmentsOf(text);
  return { text, segments, sentences: sentencesOf(text, segments) };
}

function claimsOf({ sentences }: RevisionText): Standing[] {
  const step = Math.max(1, Math.floor(sentences.length / CLAIMS));
  const attribution = { mode: "outlet_voice", claimant: null, cue: null };
  return sentences
    .filter((_, at) => at % step === 0)
    .slice(0, CLAIMS)
    .map((span, at) => ({ id: String(at), ...span, spans: [span], attribution }));
}

/** What is done to the text. */
function edits({ text, sentences }: RevisionText): Record<string, string> {
  const random = seededRandom(SEED);
  const list = sentences.map(({ start, end }) => text.slice(start, end));
  const shuffled = list.map((words) => ({ words, at: random.below(1e9) })).sort((x, y) => x.at - y.at);
  return {
    "the same text": text,
    "every third figure changed": text.replace(/\d+/g, (figure) => (random.percent(30) ? `${figure}1` : figure)),
    "a word into every sentence": list.map((words) => words.replace(" ", " really ")).join(" "),
    "all sentences shuffled": shuffled.map(({ words }) => words).join("\n"),
    "half of it pasted twice": `${text.slice(0, text.length / 2)}\n\n${text.slice(0, text.length / 2)}`,
    "written anew": text.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 90) % 26))),
  };
}

function cpuOf(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

function countWords(text: string): number {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

process.stdout.write("| edit | length | claims | ms | yardstick ms | ratio |\n| --- | --- | --- | --- | --- | --- |\n");
for (const length of LENGTHS) {
  const before = revisionOf(longText(length));
  const claims = claimsOf(before);
  for (const [name, text] of Object.entries(edits(before))) {
    const after = revisionOf(text);
    const own = cpuOf(() => locateAll(before, after, claims));
    const yardstick = cpuOf(() => countWords(before.text) + countWords(after.text));
    const cells = [name, length, claims.length, own.toFixed(0), yardstick.toFixed(0), (own / yardstick).toFixed(1)];
    process.stdout.write(`| ${cells.join(" | ")} |\n`);
  }
}
