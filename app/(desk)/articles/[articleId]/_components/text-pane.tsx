"use client";

import { useRef } from "react";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { ArticleText } from "@/app/(desk)/articles/[articleId]/_components/article-text";
import { CoverageMap } from "@/app/(desk)/articles/[articleId]/_components/coverage-map";

function scrollToOffset(pane: HTMLElement, offset: number) {
  const pieces = [...pane.querySelectorAll<HTMLElement>("[data-at]")];
  const piece = pieces.findLast((candidate) => Number(candidate.dataset.at) <= offset) ?? pieces[0];
  piece?.scrollIntoView({ block: "center" });
}

/** The article in its own scrolling pane, with the map of its coverage at the edge. */
export function TextPane() {
  const pane = useRef<HTMLDivElement>(null);
  return (
    <div className="flex h-full min-h-0">
      <ScrollRegion ref={pane} label="Text" className="print-whole h-full min-w-0 flex-1">
        <ArticleText />
      </ScrollRegion>
      <CoverageMap onJump={(offset) => pane.current && scrollToOffset(pane.current, offset)} />
    </div>
  );
}
