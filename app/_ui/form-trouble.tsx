"use client";

import { TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { type Answer, wordsOf } from "@/app/_client/call-api";

/** Says above a form why it was not saved, and takes the focus there. Draws nothing while there is no trouble. */
export function FormTrouble({ answer }: { answer: Answer<unknown> | null }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer && answer.kind !== "ok") notice.current?.focus();
  }, [answer]);
  if (!answer || answer.kind === "ok") return null;
  return (
    <div
      ref={notice}
      role="alert"
      tabIndex={-1}
      data-hue="red"
      className="flex gap-2 rounded-md bg-hue-wash px-3 py-2 font-medium text-hue-ink"
    >
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      <p>{saying(answer)}</p>
    </div>
  );
}

/** The server names the field before its first remark; the field below is marked anyway, so only the remarks are said. */
function saying(answer: Exclude<Answer<unknown>, { kind: "ok" }>): string {
  const errors = answer.kind === "refused" ? (answer.problem.errors ?? []) : [];
  if (errors.length === 0) return wordsOf(answer);
  return `Not saved yet. ${[...new Set(errors.map(({ message }) => message))].join(" ")}`;
}
