"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { counted } from "@/app/_ui/number";
import { TextareaField } from "@/app/_ui/textarea-field";
import { ARTICLE_MOVE_WORDS } from "@/app/_words/gate-words";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { moveArticle } from "@/app/(desk)/articles/[articleId]/_store/gate-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ArticleMove } from "@/lib/core/article/status";

type ArticleMoveFormProps = { move: ArticleMove; open: number; onDone: () => void };

/** A step of the article that must be explained: clearing it over open points, reopening it. */
export function ArticleMoveForm({ move, open, onDone }: ArticleMoveFormProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${desk.store.review.article.id}:article-${move}`, "");
  const words = draft.value.trim();
  const save = () =>
    run(async () => {
      if (words === "" || !(await moveArticle(desk, move, words))) return;
      draft.clear();
      onDone();
    });
  const label = move === "clear" ? `Why it may go out over ${counted(open, "open point")}` : "Reason";
  return (
    <form
      aria-label={ARTICLE_MOVE_WORDS[move]}
      className="mt-3 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label={label}
        hint={move === "clear" ? "It is shown here and goes into the history and every export." : undefined}
        required
        autoFocus
        maxLength={2000}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
      />
      <SaveRow
        busy={busy}
        label={ARTICLE_MOVE_WORDS[move]}
        reason={words === "" ? "A few words are needed." : null}
        onCancel={onDone}
      />
    </form>
  );
}
