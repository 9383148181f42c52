/** Where a second check stands: waiting for its verdict, the two agree or not, a third person has decided, or called off. */
export const SECOND_CHECK_STATES = ["waiting", "agreed", "disagreed", "adjudicated", "withdrawn"] as const;
/** Where a second check stands. */
export type SecondCheckState = (typeof SECOND_CHECK_STATES)[number];

/** When the newsroom's policy asks for a second check by itself. */
export const SECOND_CHECK_RULES = ["never", "high_priority", "always"] as const;
/** When the newsroom's policy asks for a second check by itself. */
export type SecondCheckRule = (typeof SECOND_CHECK_RULES)[number];

/** What a sign-off needs to know: nothing asked, still open in one of two ways, or settled on the present verdict. */
export const SECOND_CHECK_STANDINGS = ["none", "waiting", "disagreed", "settled"] as const;
/** What a sign-off needs to know of a claim's second check. */
export type SecondCheckStanding = (typeof SECOND_CHECK_STANDINGS)[number];

/** What somebody found: whether it is so and, of an attributed claim, whether it was said. */
export type Finding = { readonly verdict: string | null; readonly attributionVerdict: string | null };

/** Whether two people found the same. Both verdicts count: "they said it" does not make up for "it is not so". */
export function findingsAgree(one: Finding, other: Finding): boolean {
  return one.verdict === other.verdict && one.attributionVerdict === other.attributionVerdict;
}

/** Where a claim's latest second check leaves its sign-off. One that settled on another verdict than the present one is void. */
export function standingOf(
  latest: { readonly state: SecondCheckState; readonly settledOn: Finding } | null,
  present: Finding,
): SecondCheckStanding {
  if (latest === null || latest.state === "withdrawn") return "none";
  if (latest.state === "waiting" || latest.state === "disagreed") return latest.state;
  return findingsAgree(latest.settledOn, present) ? "settled" : "none";
}

/** Whether the newsroom's rule asks for a second check of a claim of this priority. */
export function secondCheckAsked(rule: SecondCheckRule, priority: string): boolean {
  return rule === "always" || (rule === "high_priority" && priority === "high");
}

/** How somebody stands to a claim whose second check he wants to take or to decide. */
export type Stander = {
  readonly isPerson: boolean;
  readonly roles: readonly string[];
  /** Set the verdict, or submitted the claim, himself or through a key of his. */
  readonly ownWork: boolean;
  readonly writesArticle: boolean;
  readonly isSecondChecker: boolean;
};

/** Why somebody cannot give the second verdict, in words; null when he can. */
export function barredFromChecking(who: Stander): string | null {
  if (!who.roles.some((role) => role === "checker" || role === "editor")) {
    return "Only checkers and editors give a second verdict.";
  }
  if (!who.isPerson) return "An API key cannot be the second checker: a person must.";
  if (who.ownWork) return "Whoever set the first verdict or submitted the claim cannot check it a second time.";
  return who.writesArticle ? "A writer of the article cannot be its second checker." : null;
}

/** Why somebody cannot decide between two verdicts, in words; null when he can. */
export function barredFromDeciding(who: Stander): string | null {
  if (!who.roles.includes("editor")) return "An editor decides between two verdicts.";
  if (!who.isPerson) return "An API key cannot decide between two verdicts: a person must.";
  if (who.ownWork || who.isSecondChecker) return "A third person decides: both verdicts have had their say.";
  return who.writesArticle ? "A writer of the article cannot decide on its claims." : null;
}
