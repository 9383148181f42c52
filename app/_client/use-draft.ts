"use client";

import { useCallback, useEffect, useState } from "react";

const PREFIX = "linecheck-draft:";
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

type Kept = { at: number; words: string };

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "at" in value && "words" in value;
}

function read(key: string): string | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(PREFIX + key) ?? "null");
    if (!isKept(kept) || Date.now() - kept.at > KEPT_FOR_MS) return null;
    return kept.words;
  } catch {
    return null;
  }
}

function write(key: string, words: string | null) {
  try {
    if (words === null) window.localStorage.removeItem(PREFIX + key);
    else window.localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), words }));
  } catch {
    // A browser without storage keeps nothing; the words are still in the field.
  }
}

/** Whether words are kept under one of these keys that are not saved yet. */
export function hasDraft(keys: readonly string[]): boolean {
  return keys.some((key) => read(key) !== null);
}

/**
 * Words that are being typed. They outlive a closed tab for a day, on this machine only, until they are saved.
 *
 * @param saved what the server has; a draft equal to it is no draft
 */
export function useDraft(key: string, saved: string) {
  const [typed, setTyped] = useState<string | null>(null);
  // Only another key brings another draft.
  useEffect(() => {
    const kept = read(key);
    setTyped(kept !== null && kept !== saved ? kept : null);
  }, [key]);
  const change = useCallback(
    (words: string) => {
      setTyped(words);
      write(key, words === saved ? null : words);
    },
    [key, saved],
  );
  const clear = useCallback(() => {
    setTyped(null);
    write(key, null);
  }, [key]);
  return { value: typed ?? saved, isDraft: typed !== null && typed !== saved, change, clear };
}
