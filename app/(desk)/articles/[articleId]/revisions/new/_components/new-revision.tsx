"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useCallback, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { useDraft } from "@/app/_client/use-draft";
import { Button } from "@/app/_ui/button";
import { inFigures } from "@/app/_ui/number";
import { TextField } from "@/app/_ui/text-field";
import { RevisionPlan } from "@/app/(desk)/articles/[articleId]/revisions/new/_components/revision-plan";
import { isArticle, usePlan } from "@/app/(desk)/articles/[articleId]/revisions/new/_components/use-plan";
import { TextInput } from "@/app/(desk)/articles/new/_components/text-input";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { RevisionPlanView } from "@/lib/core/view/revision-view";

type Known = Pick<ArticleView, "id" | "version" | "revision">;

/** Why a text cannot be saved, in words; null when it can. */
function whyNot(text: string): string | null {
  if (text.trim() === "") return "Paste the newer text first.";
  if (text.length <= MAX_ARTICLE_LENGTH) return null;
  return `The text has ${inFigures(text.length)} characters; at most ${inFigures(MAX_ARTICLE_LENGTH)} are taken in.`;
}

function addressAfter(id: string, { counts }: RevisionPlanView): string {
  if (counts.lapsing > 0) return `/articles/${id}?show=lapsed`;
  return counts.changed + counts.ambiguous + counts.lost > 0 ? `/articles/${id}?show=unsettled` : `/articles/${id}`;
}

/** Brings a newer text of an article: pasted or from a file, with what becomes of every claim before it is saved. */
export function NewRevision({ article }: { article: Known }) {
  const router = useRouter();
  const [known, setKnown] = useState(article);
  const [news, setNews] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const text = useDraft(`${article.id}:new-revision`, "");
  const note = useDraft(`${article.id}:new-revision-note`, "");

  const takeIn = useCallback((newer: ArticleView) => {
    setKnown(newer);
    setNews(
      `The article was changed meanwhile; it is at revision ${newer.revision.number} now. Your text is kept, and what becomes of the claims is shown anew.`,
    );
  }, []);
  const reason = whyNot(text.value);
  const planned = usePlan(known, reason === null ? text.value : "", takeIn);
  const ready = planned.plan !== null && planned.of === text.value && !planned.waiting;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reason !== null || !ready || saving) return;
    setSaving(true);
    setTrouble(null);
    const body = { text: text.value, ...(note.value.trim() ? { note: note.value.trim() } : {}) };
    const path = `/articles/${known.id}/revisions`;
    const answer = await callApi<RevisionPlanView>({ method: "POST", path, body, version: known.version });
    if (answer.kind === "ok") {
      text.clear();
      note.clear();
      router.push(addressAfter(known.id, answer.value));
      router.refresh();
      return;
    }
    if (answer.kind === "stale" && isArticle(answer.problem.current)) takeIn(answer.problem.current);
    else setTrouble(wordsOf(answer));
    setSaving(false);
  };

  const wait = reason ?? (ready ? null : (planned.trouble ?? "One moment: the claims are being looked for."));
  return (
    <form onSubmit={save} className="flex flex-col gap-6">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <TextInput text={text.value} onChange={text.change} error={text.value === "" ? null : reason} />
        <div className="flex flex-col gap-4">
          <TextField
            label="What is new about it (optional)"
            hint="For the history: “second edition”, “after the court's ruling”."
            maxLength={500}
            value={note.value}
            onChange={(event) => note.change(event.target.value)}
          />
          {news && (
            <p role="status" data-hue="amber" className="rounded-md bg-hue-wash px-3 py-2 text-hue-ink">
              {news}
            </p>
          )}
          {trouble && (
            <p role="alert" data-hue="red" className="rounded-md bg-hue-wash px-3 py-2 font-medium text-hue-ink">
              {trouble}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" busy={saving} reason={wait}>
              {saving ? "Saving…" : `Save as revision ${known.revision.number + 1}`}
            </Button>
            {wait && <span className="text-sm text-ink-faint">{wait}</span>}
          </div>
        </div>
      </div>
      {planned.plan && <RevisionPlan key={planned.of.length} plan={planned.plan} stale={!ready} />}
    </form>
  );
}
