"use client";

import { useMemo } from "react";
import { Badge } from "@/app/_ui/badge";
import { counted } from "@/app/_ui/number";
import { isSetAside } from "@/app/_words/segment-words";
import { PaintedBlock } from "@/app/(desk)/articles/_text/painted-block";
import type { Found, Preview } from "@/app/(desk)/articles/new/_components/use-preview";
import { layOutBlocks } from "@/lib/core/paint/blocks";
import { assignLanes } from "@/lib/core/paint/lanes";

const SHOWN_BLOCKS = 400;

/** What was found in the text, before it is saved: claims underlined, what is set aside greyed with its kind. */
export function ArticlePreview({ preview }: { preview: Preview }) {
  return (
    <section
      aria-label="Preview"
      className="flex min-h-64 flex-col rounded-lg border border-line bg-surface lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5.5rem)]"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5">
        <h2 className="text-base font-semibold">Preview</h2>
        <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {preview.found && <Summary found={preview.found} />}
          {preview.waiting && "Reading…"}
          {preview.trouble && <span className="font-medium text-danger">{preview.trouble}</span>}
        </p>
      </div>
      {preview.found ? (
        <PreviewText of={preview.of} found={preview.found} />
      ) : (
        <p className="p-6 text-ink-faint">
          {preview.waiting
            ? "One moment…"
            : "Claims will be underlined here. Promotions, credits and links are set aside, but stay in view."}
        </p>
      )}
    </section>
  );
}

function Summary({ found }: { found: Found }) {
  const aside = found.segments.filter((segment) => isSetAside(segment.kind)).length;
  return (
    <>
      <Badge hue="blue">{counted(found.claims.length, "claim")}</Badge>
      <Badge>{counted(aside, "stretch", "stretches")} set aside</Badge>
      {found.notExtracted > 0 && (
        <Badge hue="orange">{counted(found.notExtracted, "more claim")} beyond the limit</Badge>
      )}
    </>
  );
}

function PreviewText({ of, found }: { of: string; found: Found }) {
  const { blocks, lanes } = useMemo(() => {
    const spans = found.claims.map(({ start, end }, index) => ({ id: String(index + 1), start, end }));
    return { blocks: layOutBlocks(of, found.segments, spans), lanes: assignLanes(spans) };
  }, [of, found]);
  const rest = blocks.length - SHOWN_BLOCKS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className="focus-inset min-h-0 flex-1 overflow-y-auto px-5 py-4">
      <div className="article-text">
        {blocks.slice(0, SHOWN_BLOCKS).map((block) => (
          <PaintedBlock key={block.start} {...{ block, lanes }} text={of} status="open" numberOf={plainNumber} />
        ))}
      </div>
      {rest > 0 && <p className="text-ink-faint">And {counted(rest, "more paragraph")}.</p>}
    </div>
  );
}

function plainNumber(id: string) {
  return (
    <span className="claim-number" data-hue="blue">
      {id}
    </span>
  );
}
