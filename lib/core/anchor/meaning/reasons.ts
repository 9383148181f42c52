import type { MaterialChange, MaterialKind } from "@/lib/core/anchor/material-change";
import type { Item, ItemKind } from "@/lib/core/anchor/meaning/item";
import type { Hunk } from "@/lib/core/anchor/meaning/leftovers";
import { editDistance } from "@/lib/core/anchor/meaning/misprint";

/** The weightiest kind first: what an editor should read before anything else. */
const KINDS: readonly (readonly [ItemKind, MaterialKind])[] = [
  ["number", "number"],
  ["unit", "unit"],
  ["date", "date"],
  ["negation", "negation"],
  ["hedge", "hedge"],
  ["superlative", "superlative"],
  ["name", "name"],
  ["cue", "wording"],
  ["word", "wording"],
];

/** What a stretch that differs means for the facts, kind by kind. */
export function changesOf({ removed, added }: Hunk): MaterialChange[] {
  const [from, to] = [wordsOf(removed), wordsOf(added)];
  const prefix = negatedBy(removed, added);
  if (prefix !== null) return [{ kind: "negation", from, to, reason: prefix }];
  const changes: MaterialChange[] = [];
  const rest: Hunk = { removed: [...removed], added: [...added] };
  for (const [of, kind] of KINDS) {
    const went = rest.removed.filter((item) => item.kind === of);
    const came = rest.added.filter((item) => item.kind === of);
    if (went.length + came.length === 0) continue;
    // "He" for "Hale", "dozens of people" for "40": one change, told as it reads.
    const whole = kind === "name" || went.length === 0 || came.length === 0;
    const counterpart = whole ? rest : { removed: went, added: came };
    const plain = [...counterpart.removed, ...counterpart.added].every(
      (item) => item.kind === of || item.kind === "word" || item.kind === "cue",
    );
    const told = plain ? counterpart : { removed: went, added: came };
    const onlyPronouns = kind === "name" && [...went, ...came].every((item) => item.key.startsWith("p:"));
    const isWording = onlyPronouns && told.removed.length + told.added.length > went.length + came.length;
    changes.push(changeOf(isWording ? "wording" : kind, wordsOf(told.removed), wordsOf(told.added)));
    rest.removed = rest.removed.filter((item) => !told.removed.includes(item));
    rest.added = rest.added.filter((item) => !told.added.includes(item));
  }
  return changes;
}

/** Who says it has changed. */
export function voiceChanges({ removed, added }: Hunk): MaterialChange[] {
  const dated = (items: readonly Item[]) => items.filter((item) => item.kind === "date");
  const spoken = (items: readonly Item[]) => items.filter((item) => item.kind !== "date");
  const changes: MaterialChange[] = [];
  if (spoken(removed).length + spoken(added).length > 0)
    changes.push(changeOf("speaker", wordsOf(spoken(removed)), wordsOf(spoken(added))));
  if (dated(removed).length + dated(added).length > 0)
    changes.push(changeOf("date", wordsOf(dated(removed)), wordsOf(dated(added))));
  return changes;
}

/** A change with its reason in words. */
export function changeOf(kind: MaterialKind, from: string | null, to: string | null): MaterialChange {
  return { kind, from, to, reason: reasonOf(kind, from, to) };
}

function reasonOf(kind: MaterialKind, from: string | null, to: string | null): string {
  if (from === null) return `“${to ?? ""}” was added`;
  if (to === null) return `“${from}” was dropped`;
  if (kind === "number" || kind === "unit" || kind === "date") return `${from} → ${to}`;
  if (kind === "speaker") return `another speaker: “${from}” → “${to}”`;
  if (kind !== "name") return `“${from}” → “${to}”`;
  return `${isRespelt(from, to) ? "the name is spelt differently" : "another name"}: “${from}” → “${to}”`;
}

function isRespelt(from: string, to: string): boolean {
  const [one, two] = [from, to].map((name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  if (one === undefined || two === undefined || one[0] !== two[0]) return false;
  return editDistance(one, two) <= Math.max(1, Math.floor(Math.max(one.length, two.length) / 4));
}

function wordsOf(items: readonly Item[]): string | null {
  if (items.length === 0) return null;
  return items.map((item) => item.form).join(" ");
}

const PREFIXES = ["un", "in", "im", "il", "ir", "dis", "non", "mis"];

/** "safe" → "unsafe": a word and the same word turned round. */
function negatedBy(removed: readonly Item[], added: readonly Item[]): string | null {
  const [one, two] = [removed[0]?.key.slice(2), added[0]?.key.slice(2)];
  if (one === undefined || two === undefined || removed.length !== 1 || added.length !== 1) return null;
  const turned = PREFIXES.some((prefix) => two === prefix + one || one === prefix + two);
  return turned ? `“${removed[0]?.form}” → “${added[0]?.form}”` : null;
}
