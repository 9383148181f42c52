import { Fragment, type ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { isSetAside, segmentWords } from "@/app/_words/segment-words";
import type { PaintBlock } from "@/lib/core/paint/blocks";

type PaintedBlockProps = {
  block: PaintBlock;
  /** The text that the block is of. */
  text: string;
  /** Which line under the words each claim has, so that overlapping ones stay apart. */
  lanes: ReadonlyMap<string, number>;
  /** How the underlines look. */
  status: "open" | "in_review";
  /** What stands behind the last words of a claim. */
  numberOf: (id: string) => ReactNode;
};

/** A paragraph with its claims underlined and what is set aside greyed, for texts that are only read. */
export function PaintedBlock({ block, text, lanes, status, numberOf }: PaintedBlockProps) {
  const aside = isSetAside(block.kind);
  return (
    <p
      className="article-block"
      data-kind={block.kind}
      data-aside={aside || undefined}
      data-label={aside ? `${segmentWords(block.kind)} · set aside` : undefined}
    >
      {block.pieces.map((piece) => {
        const inner = piece.ids.at(-1);
        const words = text.slice(piece.start, piece.end);
        return (
          <span key={piece.start} className={cx(piece.kind !== null && isSetAside(piece.kind) && "article-aside")}>
            {inner === undefined ? (
              words
            ) : (
              <span
                className="claim-mark"
                data-hue="blue"
                data-status={status}
                data-lane={lanes.get(inner) || undefined}
              >
                {words}
              </span>
            )}
            {piece.closes.map((id) => (
              <Fragment key={id}>{numberOf(id)}</Fragment>
            ))}
          </span>
        );
      })}
    </p>
  );
}
