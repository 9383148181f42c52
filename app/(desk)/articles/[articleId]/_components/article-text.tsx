"use client";

import { useEffect, useMemo, useRef } from "react";
import { ArticleBlock } from "@/app/(desk)/articles/[articleId]/_components/article-block";
import { ClaimAdder } from "@/app/(desk)/articles/[articleId]/_components/claim-adder";
import { claimUnder } from "@/app/(desk)/articles/[articleId]/_components/claim-under";
import { scrollToClaim } from "@/app/(desk)/articles/[articleId]/_components/scroll-to-claim";
import { selectWords } from "@/app/(desk)/articles/[articleId]/_components/select-words";
import { SpanHandles } from "@/app/(desk)/articles/[articleId]/_components/span-handles";
import { useSegments } from "@/app/(desk)/articles/[articleId]/_store/use-reading";
import { useOrder, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import { layOutBlocks } from "@/lib/core/paint/blocks";
import { assignLanes } from "@/lib/core/paint/lanes";

const LONG = 40_000;

/** The article with its marked claims. A click selects; a second click on overlapping claims selects the next of them. */
export function ArticleText() {
  const store = useReviewStore();
  const order = useOrder();
  const page = useRef<HTMLElement>(null);
  const { text } = store.review;
  const segments = useSegments();

  const { blocks, lanes } = useMemo(() => {
    const standing = order
      .flatMap((id) => store.claim(id) ?? [])
      .filter((claim) => !LOST_ANCHORS.includes(claim.anchor.state));
    const spans = standing.flatMap((claim) =>
      store.spans(claim.id).map(([start, end]) => ({ id: claim.id, start, end })),
    );
    return { blocks: layOutBlocks(text, segments, spans), lanes: assignLanes(spans) };
  }, [order, store, text, segments]);

  useEffect(() => {
    const article = page.current;
    if (!article) return;
    const onClick = (event: MouseEvent) => {
      if (!window.getSelection()?.isCollapsed) return;
      const id = claimUnder(event.target, store.selectedId());
      if (!id) return;
      event.preventDefault();
      store.select(id);
      store.setPlace({ pane: "claim" });
    };
    article.addEventListener("click", onClick);
    return () => article.removeEventListener("click", onClick);
  }, [store]);

  useEffect(() => {
    const follow = () => {
      const id = store.selectedId();
      if (id && page.current) scrollToClaim(page.current, id);
    };
    let pane = store.place().pane;
    const arrive = () => {
      const before = pane;
      pane = store.place().pane;
      if (pane === "text" && before !== "text") requestAnimationFrame(follow);
    };
    follow();
    const stops = [store.subscribe("selected", follow), store.subscribe("place", arrive)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store]);

  useEffect(() => {
    const show = () => {
      const span = store.reading.revealed();
      if (span) requestAnimationFrame(() => page.current && selectWords(page.current, span));
    };
    return store.reading.subscribe("revealed", show);
  }, [store]);

  return (
    <>
      <article
        ref={page}
        aria-label="Article"
        data-long={text.length > LONG || undefined}
        className="article-text relative mx-auto px-5 pt-6 pb-[40vh] sm:px-6"
      >
        {blocks.map((block) => (
          <ArticleBlock key={block.start} block={block} text={text} lanes={lanes} />
        ))}
        <SpanHandles page={page} />
      </article>
      <ClaimAdder page={page} />
    </>
  );
}
