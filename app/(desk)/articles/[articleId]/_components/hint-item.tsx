"use client";

import { Lightbulb } from "lucide-react";
import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { turnHint } from "@/app/(desk)/articles/[articleId]/_store/hint-actions";
import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import type { HintView } from "@/lib/core/view/hint-view";

/** Two places that do not agree: both can be looked at, and the hint put aside with a reason. */
export function HintItem({ hint }: { hint: HintView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [asking, setAsking] = useState(false);
  const { me } = desk.store.review;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit");
  const reason = allowed ? null : "Only checkers and editors put hints aside.";
  return (
    <li data-hue="amber" className="rounded-md bg-hue-wash px-3 py-2">
      <p className="flex gap-2 text-hue-ink">
        <Lightbulb aria-hidden size={16} className="mt-0.5 shrink-0" />
        <span>{hint.words}</span>
      </p>
      {hint.dismissal && (
        <p className="mt-1 text-sm text-ink-soft">
          Put aside by {hint.dismissal.by.name}: {hint.dismissal.reason}
        </p>
      )}
      <div className="no-print mt-1.5 flex flex-wrap gap-1.5">
        {hint.places.map((place) => (
          <Button key={place.start} size="sm" variant="quiet" onClick={() => reveal(desk.store, place)}>
            Show “{place.quote.slice(0, 40)}”
          </Button>
        ))}
        {hint.dismissal ? (
          <Button
            size="sm"
            variant="quiet"
            busy={busy}
            reason={reason}
            onClick={() => run(() => turnHint(desk, hint, null))}
          >
            Take back
          </Button>
        ) : (
          !asking && (
            <Button size="sm" variant="quiet" reason={reason} onClick={() => setAsking(true)}>
              Put aside…
            </Button>
          )
        )}
      </div>
      {asking && !hint.dismissal && <AsideForm hint={hint} onDone={() => setAsking(false)} />}
    </li>
  );
}

function AsideForm({ hint, onDone }: { hint: HintView; onDone: () => void }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${desk.store.review.article.id}:hint:${hint.key}`, "");
  const words = draft.value.trim();
  const save = () =>
    run(async () => {
      if (words === "" || !(await turnHint(desk, hint, words))) return;
      draft.clear();
      onDone();
    });
  return (
    <form
      aria-label="Put the hint aside"
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Why both may stand"
        autoFocus
        required
        maxLength={500}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
      />
      <SaveRow
        busy={busy}
        label="Put aside"
        reason={words === "" ? "A few words are needed." : null}
        onCancel={onDone}
      />
    </form>
  );
}
