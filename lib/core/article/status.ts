import type { ArticleStatus } from "@/lib/core/article/article";
import { accept, type Result, refuse } from "@/lib/core/result";

/** The moves of an article that a person can make. */
export const ARTICLE_MOVE_NAMES = ["check", "clear", "publish", "correct", "reopen", "archive", "restore"] as const;
/** A move of an article. */
export type ArticleMove = (typeof ARTICLE_MOVE_NAMES)[number];

/** What must hold besides the status and the role before an article moves. */
export type ArticleGuard =
  | "reason_missing"
  | "blockers_open"
  | "writer_of_article"
  | "keys_cannot_sign_off"
  | "published_before"
  | "never_published";

/** Everything that a move of an article is decided from. */
export type ArticleFacts = {
  readonly status: ArticleStatus;
  readonly hasReason: boolean;
  /** What stands in the way of clearing it. */
  readonly blockers: number;
  /** Whether an editor clears it over what stands in the way, with a written reason. */
  readonly overridden: boolean;
  readonly publishedBefore: boolean;
  readonly actor: { readonly roles: readonly string[]; readonly isKey: boolean; readonly writesArticle: boolean };
};

type Guard = (facts: ArticleFacts) => ArticleGuard | null;
type Rule = {
  readonly from: readonly ArticleStatus[];
  readonly to: ArticleStatus;
  readonly roles: readonly string[];
  readonly guards: readonly Guard[];
};

const CHECKERS = ["checker", "editor"] as const;
const EDITORS = ["editor"] as const;

const needsReason: Guard = (facts) => (facts.hasReason ? null : "reason_missing");
const needsHuman: Guard = (facts) => (facts.actor.isKey ? "keys_cannot_sign_off" : null);
const needsOutsider: Guard = (facts) => (facts.actor.writesArticle ? "writer_of_article" : null);
const needsNothingOpen: Guard = (facts) => (facts.blockers === 0 || facts.overridden ? null : "blockers_open");
const needsFirstTime: Guard = (facts) => (facts.publishedBefore ? "published_before" : null);
const needsEarlierText: Guard = (facts) => (facts.publishedBefore ? null : "never_published");

/** Statuses in which an article stands as cleared: each has a clearance of exactly its present text. */
export const CLEARED_STATUSES: readonly ArticleStatus[] = ["cleared", "published", "corrected"];

/**
 * The whole way of an article to its readers. Nothing outside this table changes its status, except that the system
 * reopens a cleared one when its text or what was checked of it changes; once published, it comes back as corrected.
 */
export const ARTICLE_MOVES = {
  check: { from: ["draft"], to: "checking", roles: CHECKERS, guards: [] },
  clear: {
    from: ["checking"],
    to: "cleared",
    roles: EDITORS,
    guards: [needsHuman, needsOutsider, needsNothingOpen],
  },
  publish: { from: ["cleared"], to: "published", roles: EDITORS, guards: [needsHuman, needsFirstTime] },
  correct: { from: ["cleared"], to: "corrected", roles: EDITORS, guards: [needsHuman, needsEarlierText] },
  reopen: { from: ["cleared", "published", "corrected"], to: "checking", roles: EDITORS, guards: [needsReason] },
  archive: {
    from: ["draft", "checking", "cleared", "published", "corrected"],
    to: "archived",
    roles: CHECKERS,
    guards: [],
  },
  restore: { from: ["archived"], to: "checking", roles: CHECKERS, guards: [] },
} as const satisfies Record<ArticleMove, Rule>;

/** Why a move of an article was refused. */
export type ArticleRefusal = "not_from_here" | "role_missing" | ArticleGuard;

/** Decides a move of an article. Pure: the caller persists the answer. */
export function decideArticleMove(facts: ArticleFacts, move: ArticleMove): Result<ArticleStatus, ArticleRefusal> {
  const rule: Rule = ARTICLE_MOVES[move];
  if (!rule.from.includes(facts.status)) return refuse("not_from_here");
  if (!rule.roles.some((role) => facts.actor.roles.includes(role))) return refuse("role_missing");
  for (const guard of rule.guards) {
    const refusal = guard(facts);
    if (refusal !== null) return refuse(refusal);
  }
  return accept(rule.to);
}

/** The moves this person could make now; a reason is asked for when the move is made, and so is an override. */
export function openArticleMoves(facts: Omit<ArticleFacts, "hasReason" | "blockers" | "overridden">): ArticleMove[] {
  const asked = { ...facts, hasReason: true, blockers: 0, overridden: false };
  return ARTICLE_MOVE_NAMES.filter((move) => decideArticleMove(asked, move).ok);
}

/** The move without questions that leads from one status to another, for those who name the status; null: none does. */
export function plainMoveTo(from: ArticleStatus, to: ArticleStatus): ArticleMove | null {
  const moves = ["check", "archive", "restore"] as const;
  return (
    moves.find((move) => {
      const rule: Rule = ARTICLE_MOVES[move];
      return rule.from.includes(from) && rule.to === to;
    }) ?? null
  );
}

const SENTENCES: Record<ArticleRefusal, string> = {
  not_from_here: "This article cannot make that move from where it stands now.",
  role_missing: "Your role does not allow this move.",
  reason_missing: "Give a reason.",
  blockers_open: "Something still stands in the way of clearing this article. Settle it, or override it in writing.",
  writer_of_article: "A writer of the article cannot clear it.",
  keys_cannot_sign_off: "An API key cannot clear or publish an article: a person must.",
  published_before: "This article was published before: its new text comes out as a correction.",
  never_published: "This article was never published, so there is nothing to correct.",
};

/** Says in words why a move of an article was refused, and what to do. */
export function explainArticleRefusal(refusal: ArticleRefusal): string {
  return SENTENCES[refusal];
}
