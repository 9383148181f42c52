import { JUDGEMENT_WORDS, RECORD_WORDS } from "@/lib/core/extract/lexicon/judgement-words";
import { OPINION } from "@/lib/core/extract/lexicon/opinion-words";
import { CAUSAL, COMPARISON, LEGAL, NUMBER_WORD, SUPERLATIVE } from "@/lib/core/extract/lexicon/type-words";
import { childBy, isMark, subjectOf } from "@/lib/core/extract/parse/tree-walk";
import type { ClaimOutline } from "@/lib/core/extract/passes/build-claim";
import type { Draft } from "@/lib/core/extract/passes/draft";

/** The signs from which the weight of a claim is read, in a fixed order: the learnt weights stand in the same order. */
export const WORTH_SIGNS = [
  "figure",
  "time",
  "names",
  "past",
  "perfect",
  "present",
  "modal",
  "future",
  "copula_adjective",
  "copula_noun",
  "opinion",
  "first_person",
  "second_person",
  "negation",
  "superlative",
  "comparison",
  "causal",
  "legal",
  "length",
  "retold",
  "quoted",
  "statement",
  "passive",
  "subject_name",
  "subject_pronoun",
  "opener",
  "adverbs",
  "adjectives",
  "hedge",
  "no_verb",
  "act",
  "plural_subject",
  "abstract_subject",
  "condition",
  "emphasis",
  "role",
  "judging",
  "recording",
  "generic",
] as const;

/** The name of a sign. */
export type WorthSign = (typeof WORTH_SIGNS)[number];

const HEDGE =
  /\b(?:seem|appear(?:s|ed)? (?:to|that)|perhaps|maybe|possibly|probably|likely|unlikely|apparently|arguably|potential|could|may|might|suggest|indicate|unclear|if)\w*\b/i;
const FUTURE =
  /\b(?:will|would|shall|going to|expected to|expects?|plans? to|planned|scheduled|hopes? to|aims? to|intends?|forecast|predict\w*|projected|likely|set to|be able to|in the coming|next (?:week|month|year))\b/i;
const ACT =
  /\b(?:kill|die|dead|arrest|charg|convict|sentenc|sign|approv|pass|elect|vote|win|won|los[et]|bought|acquir|sold|announc|launch|attack|injur|wound|clos|open|fil|releas|publish|receiv|paid|pay|appoint|resign|fire|hire|found|discover|seiz|deploy|destroy|crash|rais|cut|fell|rose|drop|report|held|met|travel|arriv|left|return|began|start|end|join|reject|order|ban|block|suspend|investigat|confirm|den[iy])\w*\b/i;
const ABSTRACT =
  /^(?:it|this|that|there|these|those|what|which|issue|question|problem|fact|idea|reason|point|challenge|result|effect|impact|way|thing|approach|policy|move|decision|situation|debate|argument|belief|culture|society|world|life|people|we|you|one|nobody|everyone|nothing|something)$/;

/** The signs of a claim, each 0 when absent; counts are kept small. */
export function worthSigns({ draft, own, mode, isStatement, times }: ClaimOutline): number[] {
  const verb = signsOfVerb(draft);
  const parts = signsOfParts(draft);
  const wording = signsOfWording(own);
  // One by one: putting the three together by "..." makes a new kind of object each time, which takes memory by the megabyte.
  const signs: Record<WorthSign, number> = {
    figure: wording.figure,
    time: is(times.length > 0),
    names: parts.names,
    past: verb.past,
    perfect: verb.perfect,
    present: verb.present,
    modal: parts.modal,
    future: wording.future,
    copula_adjective: verb.copula_adjective,
    copula_noun: verb.copula_noun,
    opinion: wording.opinion,
    first_person: wording.first_person,
    second_person: wording.second_person,
    negation: wording.negation,
    superlative: wording.superlative,
    comparison: wording.comparison,
    causal: wording.causal,
    legal: wording.legal,
    length: parts.length,
    retold: is(mode === "paraphrase" || mode === "partial_quote"),
    quoted: is(mode === "direct_quote"),
    statement: is(isStatement),
    passive: verb.passive,
    subject_name: verb.subject_name,
    subject_pronoun: verb.subject_pronoun,
    opener: is(OPENER.test(firstWords(draft))),
    adverbs: parts.adverbs,
    adjectives: parts.adjectives,
    hedge: wording.hedge,
    no_verb: verb.no_verb,
    act: wording.act,
    plural_subject: verb.plural_subject,
    abstract_subject: verb.abstract_subject,
    condition: wording.condition,
    emphasis: wording.emphasis,
    role: is(draft.passes.includes("roles")),
    judging: parts.judging,
    recording: parts.recording,
    generic: verb.generic,
  };
  return WORTH_SIGNS.map((sign) => signs[sign]);
}

function is(holds: boolean): number {
  return holds ? 1 : 0;
}

type VerbSign =
  | "past"
  | "perfect"
  | "present"
  | "copula_adjective"
  | "copula_noun"
  | "passive"
  | "no_verb"
  | "subject_name"
  | "subject_pronoun"
  | "plural_subject"
  | "abstract_subject"
  | "generic";

/** What its verb and its subject tell of a claim. */
function signsOfVerb({ frame, clause, words }: Draft): Record<VerbSign, number> {
  const list = frame.grammar.words;
  const head = list[clause.head];
  const helpers = (frame.grammar.children[clause.head] ?? [])
    .map((child) => list[child])
    .filter((word) => word !== undefined && /^(?:aux|cop)/.test(word.rel));
  const tags = [head?.tag ?? "", ...helpers.map((word) => word?.tag ?? "")];
  const subject = list[subjectOf(frame.grammar, clause.head)];
  const copula = childBy(frame.grammar, clause.head, "cop") >= 0;
  const perfect = helpers.some((word) => /^(?:has|have|had|'ve|'d)$/.test(word?.lower ?? ""));
  // "were both evacuated": what was done, whether or not the grammar takes the word for an adjective.
  const done = copula && head?.tag === "JJ" && /\p{L}{3}(?:ed|en)$/u.test(head.lower);
  const wasDone =
    /^VBN$/.test(head?.tag ?? "") && helpers.some((word) => /^(?:was|were|been)$/.test(word?.lower ?? ""));
  return {
    past: is(tags.includes("VBD") || wasDone),
    perfect: is(perfect),
    present: is(tags.some((tag) => /^VB[ZP]$/.test(tag)) && !perfect),
    copula_adjective: is(copula && /^JJ/.test(head?.tag ?? "") && !done),
    copula_noun: is(copula && /^NN/.test(head?.tag ?? "")),
    passive: is(done || helpers.some((word) => word?.rel === "aux:pass")),
    no_verb: is(!tags.some((tag) => /^(?:VB.|MD)$/.test(tag))),
    subject_name: is(/^NNPS?$/.test(subject?.tag ?? "")),
    subject_pronoun: is(/^PRP$/.test(subject?.tag ?? "")),
    plural_subject: is(/^NNS$/.test(subject?.tag ?? "")),
    abstract_subject: is(ABSTRACT.test(subject?.lower ?? "")),
    generic: is(!words.some((at) => /^(?:NNPS?|CD)$/.test(list[at]?.tag ?? "")) && !tags.includes("VBD")),
  };
}

type PartSign = "names" | "modal" | "length" | "adverbs" | "adjectives" | "judging" | "recording";

/** What its words tell of a claim, one by one. */
function signsOfParts({ frame, words }: Draft): Record<PartSign, number> {
  const own = words.map((at) => frame.grammar.words[at]).filter((word) => word !== undefined);
  const tagged = (pattern: RegExp): number => own.filter((word) => pattern.test(word.tag)).length;
  const size = words.filter((at) => !isMark(frame.grammar, at)).length;
  return {
    names: Math.min(3, tagged(/^NNPS?$/)) / 3,
    modal: is(own.some((word) => word.tag === "MD" && !/^(?:will|would|'ll|wo)$/.test(word.lower))),
    length: Math.min(3, Math.log2(1 + size) / 2),
    adverbs: Math.min(3, tagged(/^RB/)) / 3,
    adjectives: Math.min(1, tagged(/^JJ/) / Math.max(4, size / 2)),
    judging: Math.min(3, own.filter((word) => JUDGEMENT_WORDS.has(word.lower)).length) / 3,
    recording: Math.min(4, own.filter((word) => RECORD_WORDS.has(word.lower)).length) / 4,
  };
}

const OPENER = /^(?:but|and|so|yet|or|however|indeed|perhaps|still|instead|moreover|after all|of course|in fact)\b/i;
const EMPHASIS =
  /[!?—–…]|\b(?:very|so|too|such|just|even|really|quite|far|entirely|completely|utterly|merely|indeed|surely|certainly|exactly|actually)\b/i;

type WordingSign = Exclude<
  WorthSign,
  VerbSign | PartSign | "time" | "retold" | "quoted" | "statement" | "role" | "opener"
>;

/** What the wording as a whole tells of a claim. */
function signsOfWording(quote: string): Record<WordingSign, number> {
  return {
    figure: is(/\d/.test(quote) || NUMBER_WORD.test(quote)),
    future: is(FUTURE.test(quote)),
    opinion: Math.min(3, quote.match(OPINION)?.length ?? 0) / 3,
    first_person: is(/\b(?:I|we|my|our|us|me)\b/i.test(quote)),
    second_person: is(/\byou(?:r|rs)?\b/i.test(quote)),
    negation: is(/\b(?:not|no|never|nothing|nobody|none|neither)\b|n['’]t\b/i.test(quote)),
    superlative: is(SUPERLATIVE.test(quote)),
    comparison: is(COMPARISON.test(quote)),
    causal: is(CAUSAL.test(quote)),
    legal: is(LEGAL.test(quote)),
    hedge: is(HEDGE.test(quote)),
    act: is(ACT.test(quote)),
    condition: is(/\b(?:if|unless|whether|when|while|although|though|even)\b/i.test(quote)),
    emphasis: is(EMPHASIS.test(quote)),
  };
}

function firstWords({ frame }: Draft): string {
  return frame.grammar.words
    .slice(0, 3)
    .map((word) => word.form)
    .join(" ");
}
