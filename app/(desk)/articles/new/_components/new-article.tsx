"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { inFigures } from "@/app/_ui/number";
import { ArticleFields } from "@/app/(desk)/articles/new/_components/article-fields";
import { ArticlePreview } from "@/app/(desk)/articles/new/_components/article-preview";
import { TextInput } from "@/app/(desk)/articles/new/_components/text-input";
import { usePreview } from "@/app/(desk)/articles/new/_components/use-preview";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import type { ArticleView } from "@/lib/core/view/article-view";

/** Why a text cannot be taken in, in words; null when it can. */
function whyNot(text: string): string | null {
  if (text.trim() === "") return "Paste the text of the article first.";
  if (text.length <= MAX_ARTICLE_LENGTH) return null;
  return `The text has ${inFigures(text.length)} characters; at most ${inFigures(MAX_ARTICLE_LENGTH)} are taken in. Cut it into parts.`;
}

function fieldsOf(form: FormData): Record<string, string> {
  const entries = [...form].flatMap(([key, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[key, value.trim()] as const] : [],
  );
  const fields: Record<string, string> = Object.fromEntries(entries);
  if (fields.publishedAt) fields.publishedAt = new Date(`${fields.publishedAt}T00:00:00Z`).toISOString();
  return fields;
}

/** Takes an article in: the text, what is known about it, and what was found in it before anything is saved. */
export function NewArticle() {
  const router = useRouter();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const reason = whyNot(text);
  const preview = usePreview(reason === null ? text : "");

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (reason !== null || saving) return;
    setSaving(true);
    const body = { ...fieldsOf(new FormData(event.currentTarget)), text };
    const answer = await callApi<ArticleView>({ method: "POST", path: "/articles", body });
    if (answer.kind === "ok") return router.push(`/articles/${answer.value.id}`);
    setTrouble(wordsOf(answer));
    setSaving(false);
  };

  return (
    <form onSubmit={save} className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <TextInput text={text} onChange={setText} error={text.length > MAX_ARTICLE_LENGTH || tried ? reason : null} />
        <ArticleFields />
        {trouble && (
          <p role="alert" data-hue="red" className="rounded-md bg-hue-wash px-3 py-2 font-medium text-hue-ink">
            {trouble}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={saving} reason={text === "" ? null : reason}>
            {saving ? "Saving…" : "Save and start the check"}
          </Button>
          {reason !== null && <span className="text-sm text-ink-faint">{reason}</span>}
        </div>
      </div>
      <ArticlePreview preview={preview} />
    </form>
  );
}
