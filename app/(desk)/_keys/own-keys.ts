/** The keys that a member has chosen himself, by the name of what they do. */
export type OwnKeys = Readonly<Record<string, string>>;

/** A key as far as choosing another one asks. */
export type NamedKey = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shown: string;
  readonly words: string;
};

/** Keys that stay what they are: they open things everywhere, or choose a reason. */
const TAKEN: Record<string, string> = {
  "?": "opens the sheet of keys",
  "/": "finds a claim",
  g: "goes to a screen, with the letter after it",
};

/** Whether a member may choose another key for it: single letters and signs, but not those that are the same everywhere. */
export function isChangeable({ keys, shown }: NamedKey): boolean {
  return keys.length === 1 && shown.length === 1 && whyNotKey(shown) === null;
}

/** The keys as this member has them. */
export function withOwnKeys<Key extends NamedKey>(keys: readonly Key[], own: OwnKeys): Key[] {
  return keys.map((key) => {
    const chosen = isChangeable(key) ? own[key.name] : undefined;
    return chosen === undefined ? key : { ...key, keys: [chosen], shown: chosen };
  });
}

/** Why a key cannot be chosen, in words; null when it can. */
export function whyNotKey(key: string): string | null {
  if (!/^[\p{L}\p{P}\p{S}]$/u.test(key)) return "Choose a letter or a sign. Figures choose reasons.";
  const taken = TAKEN[key];
  return taken ? `${key} ${taken}, everywhere. Choose another one.` : null;
}

/**
 * What already has a key, of those that would meet it: the keys of each sheet on which the named one stands. Two sheets
 * that are never open together may share a key.
 */
export function clashing(
  sheets: readonly (readonly NamedKey[])[],
  own: OwnKeys,
  name: string,
  key: string,
): NamedKey | null {
  const near = sheets.filter((sheet) => sheet.some((one) => one.name === name)).flat();
  return withOwnKeys(near, own).find((one) => one.name !== name && one.keys.includes(key)) ?? null;
}

/** Gives a key to something; what it would meet gets the other's key in exchange. What has its own first key again is left out. */
export function chooseKey(sheets: readonly (readonly NamedKey[])[], own: OwnKeys, name: string, key: string): OwnKeys {
  const all = sheets.flat();
  const now = withOwnKeys(all, own).find((one) => one.name === name)?.keys[0];
  const other = clashing(sheets, own, name, key);
  const next: Record<string, string> = { ...own, [name]: key };
  if (other && now) next[other.name] = now;
  return Object.fromEntries(
    Object.entries(next).filter(([named, chosen]) => all.find((one) => one.name === named)?.keys[0] !== chosen),
  );
}
