import type { ArticleStatus } from "@/lib/core/article/article";
import { type ArticleMove, type ArticleRefusal, explainArticleRefusal } from "@/lib/core/article/status";
import type { GateView } from "@/lib/core/view/gate-view";
import { AppError, type AppErrorCode } from "@/lib/platform/errors";

const CODES: Partial<Record<ArticleRefusal, AppErrorCode>> = {
  role_missing: "forbidden",
  writer_of_article: "four_eyes",
  keys_cannot_sign_off: "forbidden",
  reason_missing: "invalid",
};

/** The answer to a move of an article that is not to be, with what stands in its way. */
export function refuseArticleMove(
  refusal: ArticleRefusal,
  asked: { readonly status: ArticleStatus; readonly move: ArticleMove; readonly gate?: GateView },
): AppError {
  const { gate, ...move } = asked;
  return new AppError(CODES[refusal] ?? "illegal_transition", explainArticleRefusal(refusal), {
    details: {
      refusal,
      ...move,
      ...(gate && refusal === "blockers_open" ? { blockers: gate.items, total: gate.total } : {}),
    },
    ...(refusal === "reason_missing" ? { fields: { reason: [explainArticleRefusal(refusal)] } } : {}),
  });
}
