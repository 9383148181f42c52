"use client";

import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import type { SearchView } from "@/lib/core/view/search-view";

/** What is known of a search: nothing asked, still on its way, found, or why not. */
export type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly last: SearchView | null }
  | { readonly kind: "found"; readonly found: SearchView }
  | { readonly kind: "trouble"; readonly words: string };

const PAUSE_MS = 140;

/** Asks the server for what was typed, once the typing pauses. An answer that comes too late is thrown away. */
export function useSearch(typed: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: "idle" });
  const q = typed.trim();
  useEffect(() => {
    if (q === "") {
      setState({ kind: "idle" });
      return;
    }
    const cancel = new AbortController();
    setState((before) => ({ kind: "asking", last: before.kind === "found" ? before.found : null }));
    const timer = setTimeout(async () => {
      const path = `/search?limit=6&q=${encodeURIComponent(q)}`;
      const answer = await callApi<SearchView>({ method: "GET", path, signal: cancel.signal });
      if (cancel.signal.aborted) return;
      setState(
        answer.kind === "ok" ? { kind: "found", found: answer.value } : { kind: "trouble", words: wordsOf(answer) },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      cancel.abort();
    };
  }, [q]);
  return state;
}
