import type { AttributionMode } from "@/lib/core/extract/claim-type";
import type { ClaimTime, Entity, ExtractedClaim, Mention } from "@/lib/core/extract/contract";
import { childBy, isMark } from "@/lib/core/extract/parse/tree-walk";
import { type FullClaimant, fullClaimant } from "@/lib/core/extract/passes/claimant";
import type { Draft } from "@/lib/core/extract/passes/draft";
import { thirdPerson } from "@/lib/core/extract/passes/indirect";
import { quantitiesIn } from "@/lib/core/extract/passes/quantities";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { mentionOf } from "@/lib/core/extract/passes/speakers";
import { nounRange } from "@/lib/core/extract/passes/speech-source";
import { isStatement, speechAct } from "@/lib/core/extract/passes/statement";
import type { WordingSources } from "@/lib/core/extract/passes/swaps";
import { typesOf } from "@/lib/core/extract/passes/types-of";
import { wordingOf } from "@/lib/core/extract/passes/wording";

/** What is known of the whole article when a claim is built. */
export interface ClaimSources extends WordingSources {
  /** The names of the sentence. */
  readonly entities: readonly Entity[];
  readonly frames: readonly SentenceFrame[];
}

/** A claim before it is worded: enough to tell facts from views, and to count it. */
export interface ClaimOutline {
  readonly draft: Draft;
  /** Number of its sentence among those that can be checked. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  /** Its own words, without those between them. */
  readonly own: string;
  readonly mode: AttributionMode;
  readonly isStatement: boolean;
  /** Who acts by speaking ("he urged calm"), as number of a word; -1 in any other claim. */
  readonly act: number;
  readonly times: readonly ClaimTime[];
}

/** What can be told of a claim at little cost. `times` are those of its sentence. */
export function outlineOf(draft: Draft, position: number, text: string, times: readonly ClaimTime[]): ClaimOutline {
  const { frame, spans } = draft;
  const own = spans.map((span) => text.slice(span.start, span.end)).join(" ");
  const act = speechAct(draft);
  return {
    draft,
    position,
    start: spans[0]?.start ?? frame.sentence.start,
    end: spans.at(-1)?.end ?? frame.sentence.end,
    own,
    mode: modeOf(draft, act >= 0),
    isStatement: isStatement(draft, own),
    act,
    times: times.filter((time) => spans.some((span) => time.start >= span.start && time.end <= span.end)),
  };
}

/** A claim with its wording, types and attribution; its weight and priority follow. */
export function buildClaim(outline: ClaimOutline, sources: ClaimSources): ExtractedClaim {
  const { draft, position, start, end, own, act, mode, isStatement: statement, times } = outline;
  const { frame, spans, voice } = draft;
  const { text } = sources;
  const acted =
    act < 0
      ? null
      : {
          claimant: subjectMention(draft, act, text),
          cue: mentionOf(text, frame, { from: draft.clause.head, to: draft.clause.head }),
        };
  const said = voice ?? acted;
  const claimant =
    said?.claimant === null || said === null ? null : fullClaimant(said.claimant, { ...sources, position });
  const speaker = mode === "direct_quote" ? (claimant?.person ?? null) : null;
  const told = statement && voice !== null && mode === "direct_quote" ? thirdPerson(draft, speaker) : null;
  const worded = wordingOf(outline, sources, { speaker, told });
  return {
    start,
    end,
    quote: text.slice(start, end),
    text:
      statement && voice !== null
        ? statementWording(worded, { mode, isTold: told !== null }, claimant, voice.cue)
        : worded,
    spans: [...spans],
    sentence: frame.index,
    types: typesOf({
      quote: own,
      mode,
      isRoleClaim: draft.passes.includes("roles"),
      isStatement: statement,
      isPast: isPast(draft),
      hasCopula: hasState(draft),
      isAside: draft.clause.link === "relative" || /^(?:who|which)\b/i.test(own),
      isHeadline: frame.segment.kind === "headline",
      times,
    }),
    attribution: { mode, claimant: claimant?.mention ?? null, cue: said?.cue ?? null },
    checkable: statement ? "statement" : "claim",
    checkWorthiness: 0.5,
    priority: "normal",
    reasons: [],
    passes: [...draft.passes],
    times: [...times],
    quantities: spans.flatMap((span) => quantitiesIn(text, span, times)),
    entities: sources.entities.filter((entity) =>
      spans.some((span) => entity.start >= span.start && entity.end <= span.end),
    ),
    sameAs: null,
  };
}

function subjectMention(draft: Draft, subject: number, text: string): Mention | null {
  const range = nounRange(draft.frame, subject, draft.clause.head);
  return range === null ? null : mentionOf(text, draft.frame, range);
}

/** "The director said that …", "Ana Silva said: …": a statement says who made it. */
function statementWording(
  words: string,
  { mode, isTold }: { readonly mode: AttributionMode; readonly isTold: boolean },
  claimant: FullClaimant | null,
  cue: Mention | null,
): string {
  if (claimant === null) return words;
  const name = claimant.person?.name ?? claimant.mention.text;
  const verb = cue !== null && /^\p{Ll}+$/u.test(cue.text) && !NO_VERB_OF_ITS_OWN.test(cue.text) ? cue.text : "said";
  if (mode === "direct_quote" && !isTold) return `${name} ${verb}: ${words}`;
  return `${name} ${verb} that ${words.replace(LITTLE_WORD, (word) => word.toLowerCase())}`;
}

/** Verbs that need whom they are said to, or that only tie what is said to what was said before. */
const NO_VERB_OF_ITS_OWN =
  /^(?:told|tells?|asked|asks|added|adds|continued|continues|read|reads|replied|began|concluded|went)$|ing$/;
/** What begins a sentence in a capital without being a name. */
const LITTLE_WORD =
  /^(?:He|She|It|They|The|An?|This|That|These|Those|There|In|On|At|For|With|If|When|As|His|Her|Their|Its|No|Not|Some|All|Many|Most|By|From|After|Before|Because|Once|Until|Since|While|Although|What|How|Why|Now|Even|Only|To|We|Our|One|Two|Three|Every|Each|More)\b/;

/** Direct when nearly all its words are quoted, partial when some are, else retold. */
function modeOf({ frame, words, voice }: Draft, acted: boolean): AttributionMode {
  if (voice === null && !acted) return "outlet_voice";
  const said = words.filter((at) => !isMark(frame.grammar, at));
  const quoted = said.filter((at) => frame.quoteOf[at] !== -1).length;
  if (quoted >= 0.8 * said.length) return "direct_quote";
  return quoted > 0 ? "partial_quote" : "paraphrase";
}

/** "was calm" is a state; "was closed" tells of what somebody did. */
function hasState({ frame: { grammar }, clause }: Draft): boolean {
  const isDone = /^\p{Ll}{3,}(?:ed|en)$/u.test(grammar.words[clause.head]?.form ?? "");
  return childBy(grammar, clause.head, "cop") >= 0 && !isDone;
}

function isPast({ frame, clause }: Draft): boolean {
  // "…, crashing into the wall": the participle tells what came of it.
  if (clause.link === "participle" && frame.grammar.words[clause.head]?.tag === "VBG") return true;
  const tags = [clause.head, ...(frame.grammar.children[clause.head] ?? [])].map((at) => frame.grammar.words[at]);
  return tags.some(
    (word) => word !== undefined && (/^VB[DN]$/.test(word.tag) || /^(?:has|have|had|was|were)$/.test(word.lower)),
  );
}
