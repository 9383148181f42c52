"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { ARTICLE_MOVE_WORDS } from "@/app/_words/gate-words";
import { ArticleMoveForm } from "@/app/(desk)/articles/[articleId]/_components/article-move-form";
import { BlockerList } from "@/app/(desk)/articles/[articleId]/_components/blocker-list";
import { ClearanceNote } from "@/app/(desk)/articles/[articleId]/_components/clearance-note";
import { loadGate, moveArticle } from "@/app/(desk)/articles/[articleId]/_store/gate-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useArticle, useGate } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { whyNotClear } from "@/app/(desk)/articles/[articleId]/_store/why-not-clear";
import { ARTICLE_MOVE_NAMES, ARTICLE_MOVES, type ArticleMove } from "@/lib/core/article/status";

/** The article on its way to readers: what stands in the way, clearing it, and the steps after that. */
export function ArticleGate() {
  const desk = useDesk();
  const article = useArticle();
  const gate = useGate();
  const { busy, run } = useBusy();
  const [asking, setAsking] = useState<ArticleMove | null>(null);
  useEffect(() => {
    const load = () => void loadGate(desk);
    load();
    const stop = desk.store.subscribe("counts", load);
    window.addEventListener("focus", load);
    return () => {
      stop();
      window.removeEventListener("focus", load);
    };
  }, [desk]);
  const total = gate?.total ?? 0;
  const moves = ARTICLE_MOVE_NAMES.filter((move) => ARTICLE_MOVES[move].from.some((from) => from === article.status));
  const offered = moves.filter((move) => move === "clear" || article.openMoves.includes(move));
  const needsWords = (move: ArticleMove) => move === "reopen" || (move === "clear" && total > 0);
  const press = (move: ArticleMove) =>
    needsWords(move) ? setAsking(move) : void run(() => moveArticle(desk, move, null));
  return (
    <section aria-labelledby="gate" className="mt-6">
      <h2 id="gate" className="mb-2 flex items-center gap-2 text-base font-semibold">
        On its way to readers <Badge>{ARTICLE_STATUS_WORDS[article.status]}</Badge>
      </h2>
      <ClearanceNote article={article} />
      {article.status === "checking" && gate && total === 0 && (
        <p data-hue="green" className="flex items-center gap-2 text-hue-ink">
          <CircleCheck aria-hidden size={16} /> Nothing stands in the way of clearing it.
        </p>
      )}
      {article.status === "checking" && gate && total > 0 && (
        <>
          <p className="mb-1.5 text-ink-soft">{counted(total, "open point")} before it can be cleared:</p>
          <BlockerList gate={gate} />
        </>
      )}
      {asking ? (
        <ArticleMoveForm move={asking} open={total} onDone={() => setAsking(null)} />
      ) : (
        <div className="no-print mt-3 flex flex-wrap gap-2">
          {offered.map((move) => (
            <Button
              key={move}
              size="sm"
              variant={move === "clear" && total === 0 ? "primary" : "secondary"}
              busy={busy}
              reason={move === "clear" ? whyNotClear(article, desk.store.review.me, gate) : null}
              onClick={() => press(move)}
            >
              {move === "clear" && total > 0 ? "Clear all the same…" : ARTICLE_MOVE_WORDS[move]}
            </Button>
          ))}
        </div>
      )}
      <WhyNot />
    </section>
  );
}

/** A button that is off says why beside itself too, where no pointer rests on it. */
function WhyNot() {
  const desk = useDesk();
  const article = useArticle();
  const gate = useGate();
  const reason = article.status === "checking" ? whyNotClear(article, desk.store.review.me, gate) : null;
  return reason ? <p className="mt-1.5 text-sm text-ink-soft">{reason}</p> : null;
}
