import type { ItemKind } from "@/lib/core/anchor/meaning/item";

type Loaded = Extract<ItemKind, "hedge" | "negation" | "number" | "superlative" | "cue">;

/** Words and phrases that turn, soften or sharpen what is said. In a line all mean the same. */
const HEDGES = `allegedly
alleged
reportedly
apparently
purportedly
supposedly
possibly
probably
perhaps, maybe
potentially
potential
presumably
presumed
suspected, on suspicion of, under suspicion of
suspicion
is believed to, are believed to, believed to
is thought to, are thought to, thought to
is said to, are said to, said to
is understood to, understood to
is reported to, are reported to, reported to
is expected to, are expected to, expected to
at least, no fewer than, not fewer than, no less than, not less than
at most, no more than, not more than
up to, as many as, as much as
more than, over, upwards of, in excess of
fewer than, less than, under, below
nearly, almost, close to
about, around, roughly, approximately, some, circa, ca
exactly, precisely
an estimated, estimated
likely
may
might
could
can
would
should
must
will, shall
appears to, appeared to, appear to
seems to, seemed to, seem to
if
unless
whether
one of the
among the`;

const NEGATIONS = `not
no
never
no one, nobody
none
nothing
neither
nor
without
nowhere
hardly, barely, scarcely
cannot
denied, denies, denying, deny
refused, refuses, refusing, refuse, declined, declines
failed to, fails to, failing to, fail to
unable to
rejected, rejects, rejecting, reject
false
untrue
not true`;

const AMOUNTS = `dozens, dozens of
scores of
tens of
hundreds, hundreds of
thousands, thousands of
millions, millions of
billions, billions of
several
few
a few
many
most
some
all
both
every
each
any
a couple of, a couple
a handful of
a number of
majority
minority
once
twice
double, doubled
triple, tripled
halved`;

const SUPERLATIVES = `only
sole
last
record
best
worst
unique
unprecedented
ever
main
leading
top`;

const CUES = `according to`;

/** Directly in front of a figure these soften it; anywhere else they are prepositions. */
const BEFORE_FIGURES = new Set(["over", "under", "below", "about", "around", "some", "circa", "ca", "close to", "can"]);

type Entry = { readonly key: string; readonly kind: Loaded; readonly figure: boolean };

const PHRASES = new Map<string, Entry>();
let longest = 1;
for (const [kind, lines] of [
  ["superlative", SUPERLATIVES],
  ["number", AMOUNTS],
  ["hedge", HEDGES],
  ["negation", NEGATIONS],
  ["cue", CUES],
] as const) {
  for (const line of lines.split("\n")) {
    const phrases = line.split(", ");
    for (const phrase of phrases) {
      const figure = BEFORE_FIGURES.has(phrase) && kind === "hedge" && phrase !== "can";
      PHRASES.set(figure ? `${phrase} #` : phrase, { key: `${kind[0]}:${phrases[0]}`, kind, figure });
      longest = Math.max(longest, phrase.split(" ").length);
    }
  }
}

/** A loaded word or phrase: what it means, and how many words it has. */
export type LoadedPhrase = { readonly key: string; readonly kind: Loaded; readonly words: number };

/**
 * The longest loaded phrase that begins at a word.
 *
 * @param wordAt the word so many places on, in lower case; "" behind the end
 * @param figureAt whether a figure begins so many places on
 */
export function loadedPhrase(
  wordAt: (step: number) => string,
  figureAt: (step: number) => boolean,
): LoadedPhrase | null {
  let best: LoadedPhrase | null = null;
  let phrase = "";
  for (let words = 1; words <= longest; words++) {
    const word = wordAt(words - 1);
    if (word === "") break;
    phrase = phrase === "" ? word : `${phrase} ${word}`;
    const entry = (figureAt(words) ? PHRASES.get(`${phrase} #`) : undefined) ?? PHRASES.get(phrase);
    if (entry !== undefined) best = { key: entry.key, kind: entry.kind, words };
  }
  return best;
}

const NOT_SUPERLATIVE =
  /^(?:west|east|rest|test|forest|request|protest|arrest|interest|honest|dishonest|invest|contest|guest|suggest|harvest|digest|nest|pest|quest|vest|chest|crest|modest|northwest|southwest|northeast|southeast|priest|manifest|latest|unrest|conquest|attest|detest|tempest|breast|behest|inquest|midwest|infest|ingest|divest|molest|zest|fest|jest|lest|beast|feast|least|yeast|wrest|earnest|bequest)$/;

/** Whether a word is a superlative by its ending: "largest", but not "forest". */
export function endsInEst(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("est") && !NOT_SUPERLATIVE.test(lower);
}

/** Words whose coming and going leaves a claim as it is. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "a an the that which and but also however meanwhile moreover furthermore 's indeed".split(" "),
);

/** Pronouns: whom they mean is as much a fact as a name. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  "he she him her his hers it its they them their theirs we us our ours i me my mine you your yours who whom whose".split(
    " ",
  ),
);

/** Words before which a clause of its own begins. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "and but while which who whom whose where when because although though whereas after before as so until since or yet".split(
    " ",
  ),
);
