"use client";

import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { DiffWords } from "@/app/_ui/diff-words";
import { Time } from "@/app/_ui/time";
import { diffWords } from "@/lib/core/anchor/word-diff";
import type { CommentVersion } from "@/lib/core/view/thread-view";

type Shown = { versions: readonly CommentVersion[]; trouble: string | null };

/** What a remark said before each edit, word by word, with who changed it and when; the newest first. */
export function CommentVersions({ id }: { id: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const load = async () => {
      const path = `/comments/${id}/versions`;
      const answer = await callApi<{ items: CommentVersion[] }>({ method: "GET", path, signal: stop.signal });
      if (stop.signal.aborted) return;
      if (answer.kind === "ok") setShown({ versions: answer.value.items, trouble: null });
      else setShown({ versions: [], trouble: wordsOf(answer) });
    };
    void load();
    return () => stop.abort();
  }, [id]);
  if (shown === null) return <p className="mt-1 text-sm text-ink-faint">Fetching what it said before…</p>;
  if (shown.trouble) return <p className="mt-1 text-sm text-danger">{shown.trouble}</p>;
  return (
    <ol
      aria-label="Earlier words, newest change first"
      className="mt-1.5 flex flex-col gap-2 border-l-2 border-line pl-3"
    >
      {shown.versions
        .map((version, index) => (
          <li key={version.at} className="text-sm">
            <p className="text-ink-faint">
              {index === 0 ? "Written" : "Changed"} by {version.by.name}, <Time value={version.at} />
            </p>
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {index === 0 ? (
                version.body
              ) : (
                <DiffWords pieces={diffWords(shown.versions[index - 1]?.body ?? "", version.body)} />
              )}
            </p>
          </li>
        ))
        .reverse()}
    </ol>
  );
}
