/**
 * One edit as a desk makes it. Claims are marked in both texts: "{a:At least 40} died" is claim a; the same letter twice
 * makes a claim of two parts. In `after` the marks say where it must stand. What is expected of each claim: a state, for
 * "changed" followed by a kind of change; " / " parts answers that are equally good.
 */
export type EditCase = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly expect: Readonly<Record<string, string>>;
};

/** Shorter to write down: a name, the two texts, and what is expected (of claim a, or of several). */
export function edit(
  name: string,
  before: string,
  after: string,
  expected: string | Readonly<Record<string, string>>,
): EditCase {
  return { name, before, after, expect: typeof expected === "string" ? { a: expected } : expected };
}
