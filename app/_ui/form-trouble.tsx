"use client";

import { useEffect, useRef } from "react";
import { type Answer, wordsOf } from "@/app/_client/call-api";
import { TroubleNotice } from "@/app/_ui/trouble-notice";

/** Says above a form why it was not saved, and takes the focus there. Draws nothing while there is no trouble. */
export function FormTrouble({ answer }: { answer: Answer<unknown> | null }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer && answer.kind !== "ok") notice.current?.focus();
  }, [answer]);
  if (!answer || answer.kind === "ok") return null;
  return <TroubleNotice ref={notice}>{saying(answer)}</TroubleNotice>;
}

/** The server names the field before its first remark; the field below is marked anyway, so only the remarks are said. */
function saying(answer: Exclude<Answer<unknown>, { kind: "ok" }>): string {
  const errors = answer.kind === "refused" ? (answer.problem.errors ?? []) : [];
  if (errors.length === 0) return wordsOf(answer);
  return `Not saved yet. ${[...new Set(errors.map(({ message }) => message))].join(" ")}`;
}
