import { describe, expect, test } from "vitest";
import { ARTICLE_STATUSES } from "@/lib/core/article/article";
import {
  ARTICLE_MOVE_NAMES,
  type ArticleFacts,
  type ArticleMove,
  decideArticleMove,
  explainArticleRefusal,
  openArticleMoves,
  plainMoveTo,
} from "@/lib/core/article/status";

const facts = (over: Partial<ArticleFacts> = {}): ArticleFacts => ({
  status: "checking",
  hasReason: true,
  blockers: 0,
  overridden: false,
  publishedBefore: false,
  actor: { roles: ["editor"], isKey: false, writesArticle: false },
  ...over,
});
const outcome = (over: Partial<ArticleFacts>, move: ArticleMove) => {
  const decision = decideArticleMove(facts(over), move);
  return decision.ok ? decision.value : decision.refusal;
};

/** The way of an article, written down a second time and by hand. */
const WAY: Readonly<Record<string, Partial<Record<ArticleMove, string>>>> = {
  draft: { check: "checking", archive: "archived" },
  checking: { clear: "cleared", archive: "archived" },
  cleared: { publish: "published", reopen: "checking", archive: "archived" },
  published: { reopen: "checking", archive: "archived" },
  corrected: { reopen: "checking", archive: "archived" },
  archived: { restore: "checking" },
};

const CELLS = ARTICLE_STATUSES.flatMap((status) =>
  ARTICLE_MOVE_NAMES.filter((move) => move !== "correct").map((move) => [status, move] as const),
);

describe("the way of an article", () => {
  test.each(CELLS)("from %s by %s leads where the table of the desk says", (status, move) => {
    expect(outcome({ status }, move)).toBe(WAY[status]?.[move] ?? "not_from_here");
  });

  test("what was published before comes back as corrected, and is never published twice", () => {
    expect(outcome({ status: "cleared", publishedBefore: true }, "correct")).toBe("corrected");
    expect(outcome({ status: "cleared", publishedBefore: true }, "publish")).toBe("published_before");
    expect(outcome({ status: "cleared" }, "correct")).toBe("never_published");
  });

  test.each(["checker", "writer", "viewer", "admin"])("%s clears, publishes and reopens nothing", (role) => {
    const actor = { roles: [role], isKey: false, writesArticle: false };
    expect(outcome({ actor }, "clear")).toBe("role_missing");
    expect(outcome({ actor, status: "cleared" }, "publish")).toBe("role_missing");
    expect(outcome({ actor, status: "cleared" }, "reopen")).toBe("role_missing");
  });

  test("an editor who writes the article, or a key, does not clear it, whatever the override says", () => {
    const writer = { roles: ["editor", "writer"], isKey: false, writesArticle: true };
    const key = { roles: ["editor"], isKey: true, writesArticle: false };
    expect(outcome({ actor: writer, overridden: true }, "clear")).toBe("writer_of_article");
    expect(outcome({ actor: key, overridden: true }, "clear")).toBe("keys_cannot_sign_off");
    expect(outcome({ actor: key, status: "cleared" }, "publish")).toBe("keys_cannot_sign_off");
  });

  test("what stands in the way is overridden in writing or not at all", () => {
    expect(outcome({ blockers: 1 }, "clear")).toBe("blockers_open");
    expect(outcome({ blockers: 1, overridden: true }, "clear")).toBe("cleared");
    expect(outcome({ status: "published", hasReason: false }, "reopen")).toBe("reason_missing");
  });
});

test("the buttons are the moves that could be made", () => {
  expect(openArticleMoves(facts())).toEqual(["clear", "archive"]);
  expect(openArticleMoves(facts({ status: "cleared" }))).toEqual(["publish", "reopen", "archive"]);
  expect(openArticleMoves(facts({ actor: { roles: ["viewer"], isKey: false, writesArticle: false } }))).toEqual([]);
});

test("whoever names a status instead of a move gets there only without questions", () => {
  expect(plainMoveTo("draft", "checking")).toBe("check");
  expect(plainMoveTo("cleared", "archived")).toBe("archive");
  expect(plainMoveTo("cleared", "checking")).toBeNull();
  expect(plainMoveTo("checking", "draft")).toBeNull();
});

test("every refusal has its sentence", () => {
  expect(explainArticleRefusal("blockers_open")).toMatch(/^[A-Z].*\.$/);
});
