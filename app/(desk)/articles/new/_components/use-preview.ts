"use client";

import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";

const SETTLED_AFTER_MS = 350;

/** What was found in a text before it is saved. */
export type Found = {
  readonly segments: readonly { start: number; end: number; kind: string }[];
  readonly claims: readonly { start: number; end: number; text: string }[];
  readonly notExtracted: number;
};

/** The preview of a text: what was found in `of`, and whether a newer answer is on its way. */
export type Preview = {
  readonly of: string;
  readonly found: Found | null;
  readonly waiting: boolean;
  readonly trouble: string | null;
};

const NOTHING: Preview = { of: "", found: null, waiting: false, trouble: null };

/** Asks for claims and segments while the text is typed, a moment after the last key. Nothing is saved by that. */
export function usePreview(text: string): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING);
  useEffect(() => {
    if (text.trim() === "") {
      setPreview(NOTHING);
      return;
    }
    const stop = new AbortController();
    setPreview((before) => ({ ...before, waiting: true }));
    const timer = setTimeout(async () => {
      const answer = await callApi<Found>({ method: "POST", path: "/extract", body: { text }, signal: stop.signal });
      if (stop.signal.aborted) return;
      if (answer.kind === "ok") setPreview({ of: text, found: answer.value, waiting: false, trouble: null });
      else setPreview((before) => ({ ...before, waiting: false, trouble: wordsOf(answer) }));
    }, SETTLED_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return preview;
}
