/** Endings that differ between British and American spelling, brought to one form. Not a spelling that is right, only one. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [
    /^(col|hon|lab|fav|flav|harb|hum|rum|vig|arm|behavi|neighb|endeav|sav|splend|vap|val|glam|tum|cand|fev|od|parl|ranc|rig|clam|ard|misdemean|dishon|discol)our/,
    "$1or",
  ],
  [/^(\p{L}{3,})is(e|es|ed|er|ers|ing|ation|ations|able)$/u, "$1iz$2"],
  [/^(\p{L}{2,})ys(e|es|ed|er|ers|ing)$/u, "$1yz$2"],
  [
    /^(cent|theat|met|lit|fib|calib|sab|somb|spect|meag|lust|kilomet|centimet|millimet|millilit|epicent|amphitheat)re(s|d)?$/,
    "$1er$2",
  ],
  [/^(catal|dial|anal|monol|prol|epil|trav)ogue(s)?$/, "$1og$2"],
  [
    /^(travel|cancel|label|model|signal|fuel|counsel|jewel|level|total|marshal|quarrel|equal|dial|rival|tunnel|channel|funnel|panel|pencil|initial|shovel|swivel|unravel|chisel|duel)l(ed|ing|er|ers|or|ors|ery)$/,
    "$1$2",
  ],
  [/^(def|off|lic|pret)ence(s|d|less)?$/, "$1ense$2"],
  [/^practis(e|es|ed|ing)$/, "practic$1"],
  [/^(jud|acknowled|abrid)gement(s|al)?$/, "$1gment$2"],
  [/^(enrol|fulfil|instal|distil)(s|ment|ments)$/, "$1l$2"],
  [/^(skil|wil)ful(ly)?$/, "$1lful$2"],
  [/^p(a)ediatric/, "pediatric"],
  [/^(an|h|orthop|gyn)ae/, "$1e"],
  [/^f(o)etus/, "fetus"],
];

const PAIRS =
  "grey gray,programme program,programmes programs,plough plow,sceptic skeptic,sceptical skeptical,ageing aging,aluminium aluminum,manoeuvre maneuver,manoeuvres maneuvers,whilst while,amongst among,amidst amid,toward towards,learnt learned,burnt burned,spelt spelled,dreamt dreamed,gotten got,aeroplane airplane,okay ok,tonnes tonnes,mum mom,storey story,kerb curb,moustache mustache,pyjamas pajamas,adviser advisor,advisers advisors,per-cent percent,judgement judgment,likeable likable,saleable salable,acknowledgement acknowledgment,cosy cozy,artefact artifact,artefacts artifacts,draught draft,tyre tire,tyres tires,mr. mr,mrs. mrs,dr. dr,st. st,prof. prof,sen. sen,gov. gov,gen. gen,lt. lt,col. col,sgt. sgt,rep. rep,jr. jr,sr. sr,inc. inc,ltd. ltd,co. co,vs. vs,email e-mail,none-theless nonetheless";
const SAME: ReadonlyMap<string, string> = new Map(
  PAIRS.split(",").map((pair) => {
    const [one = "", two = ""] = pair.split(" ");
    return [one, two] as const;
  }),
);

/** One spelling for all that are equally right: "colour" and "color", "analysed" and "analyzed". In lower case. */
export function oneSpelling(lower: string): string {
  const same = SAME.get(lower);
  if (same !== undefined) return same;
  for (const [pattern, replacement] of RULES) {
    if (pattern.test(lower)) return lower.replace(pattern, replacement);
  }
  return lower;
}
