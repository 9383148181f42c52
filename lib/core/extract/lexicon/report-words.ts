import { perWord } from "@/lib/core/text/per-word";

/** Base forms of verbs by which somebody is quoted or retold, whatever stands around them. */
const SPEAKING =
  "say tell add argue claim state write tweet announce note insist warn suggest explain report believe think declare acknowledge admit predict promise " +
  "vow allege reply respond conclude testify recall hope expect maintain contend describe urge estimate forecast project reveal indicate confirm deny agree doubt fear " +
  "worry comment remark stress reiterate propose recommend assert assure caution concede counter cite clarify complain disclose emphasize emphasise " +
  "exclaim express observe pledge proclaim quip reason rule speculate swear underline underscore wonder joke lament boast brag opine hint imply inform " +
  "notify advise ask demand request feel know find show learn hear read mention cry shout tout accuse blame criticize criticise praise condemn call " +
  "view see consider regard label dub dismiss slam want intend decide plan continue begin retort quote echo repost retweet post voice signal realize realise " +
  "recount recollect reckon posit theorize theorise attest marvel mutter whisper yell scream interject " +
  "understand guess suspect assume joke convey detail discover determine document elaborate";

/** Verbs that only quote when a quotation mark or "that" shows it; otherwise they act. */
const GUARDED =
  "claim rule find show learn hear read continue begin see view consider regard call describe quote cite detail plan decide want intend rule post accuse blame criticize criticise praise " +
  "condemn slam dismiss label dub ask demand urge know feel understand project post cry shout tout express voice signal echo determine discover document convey " +
  "mention propose recommend request advise inform notify indicate imply reveal hint forecast expect hope doubt fear worry wonder";

const IRREGULAR: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  saying: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  thought: "think",
  knew: "know",
  known: "know",
  felt: "feel",
  found: "find",
  shown: "show",
  heard: "hear",
  saw: "see",
  seen: "see",
  denies: "deny",
  denied: "deny",
  denying: "deny",
  testified: "testify",
  testifies: "testify",
  replied: "reply",
  replies: "reply",
  replying: "reply",
  swore: "swear",
  sworn: "swear",
  understood: "understand",
  began: "begin",
  begun: "begin",
  learnt: "learn",
  implied: "imply",
  implies: "imply",
  cried: "cry",
  cries: "cry",
  worried: "worry",
  worries: "worry",
  notified: "notify",
  notifies: "notify",
  clarified: "clarify",
  clarifies: "clarify",
  admitted: "admit",
  quipped: "quip",
  hinted: "hint",
  vowed: "vow",
  read: "read",
  planned: "plan",
  putting: "put",
};

const speaking: ReadonlySet<string> = new Set(SPEAKING.split(" "));
const guarded: ReadonlySet<string> = new Set(GUARDED.split(" "));

/** The base form of a verb of speech or thought; null for any other word. */
export const reportVerb = perWord(baseOf);

function baseOf(lower: string): string | null {
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return speaking.has(irregular) ? irregular : null;
  for (const base of stems(lower)) if (speaking.has(base)) return base;
  return null;
}

const NAMING: ReadonlySet<string> = new Set([
  "call",
  "describe",
  "label",
  "dub",
  "dismiss",
  "denounce",
  "brand",
  "view",
  "regard",
  "consider",
  "see",
]);

/** Whether the verb puts a name on something: "called the inquiry a hoax". What is said is the thing with its name. */
export function isNaming(base: string): boolean {
  return NAMING.has(base);
}

/** Whether the verb quotes only where a quotation mark or "that" shows it. */
export function isGuarded(base: string): boolean {
  return guarded.has(base);
}

function stems(word: string): string[] {
  const list = [word];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const replacement of replacements) list.push(stem + replacement);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) list.push(stem.slice(0, -1));
  }
  return list;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y"]],
  ["ied", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
];
