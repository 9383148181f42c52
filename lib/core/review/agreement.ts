/** How often two judgements were given together: the first checker's, the second one's, and the number of claims. */
export type VerdictPair = { readonly first: string; readonly second: string; readonly count: number };

/** How far two checkers agree. `percent` runs from 0 to 100; `kappa` from -1 to 1. Null where nothing can be said. */
export type Agreement = {
  readonly pairs: number;
  readonly agreed: number;
  readonly percent: number | null;
  readonly kappa: number | null;
};

/**
 * Per-cent agreement and Cohen's kappa of two checkers who judged the same claims on a nominal scale.
 *
 * kappa = (po - pe) / (1 - pe), with po the share on which both agree and pe the share on which they would agree by
 * chance, the sum over the verdicts of the product of both checkers' shares: J. Cohen, "A coefficient of agreement for
 * nominal scales", Educational and Psychological Measurement 20 (1960), 37-46. Where chance alone makes them agree on
 * everything (pe = 1: both only ever used one and the same verdict), kappa is not defined and comes back as null.
 */
export function agreementOf(pairs: readonly VerdictPair[]): Agreement {
  const total = pairs.reduce((sum, pair) => sum + pair.count, 0);
  if (total === 0) return { pairs: 0, agreed: 0, percent: null, kappa: null };
  const agreed = pairs.reduce((sum, pair) => sum + (pair.first === pair.second ? pair.count : 0), 0);
  const first = tally(pairs, "first");
  const second = tally(pairs, "second");
  // In whole numbers until the last step, so that rounding never decides whether chance explains everything.
  let byChance = 0;
  for (const [verdict, count] of first) byChance += count * (second.get(verdict) ?? 0);
  const square = total * total;
  return {
    pairs: total,
    agreed,
    percent: (100 * agreed) / total,
    kappa: byChance === square ? null : (agreed * total - byChance) / (square - byChance),
  };
}

function tally(pairs: readonly VerdictPair[], side: "first" | "second"): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + pair.count);
  return counts;
}
