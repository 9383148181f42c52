import { memo, type ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { isSetAside, segmentWords } from "@/app/_words/segment-words";
import { AsideButton } from "@/app/(desk)/articles/[articleId]/_components/aside-button";
import { ClaimMark } from "@/app/(desk)/articles/[articleId]/_components/claim-mark";
import { ClaimNumber } from "@/app/(desk)/articles/[articleId]/_components/claim-number";
import type { PaintBlock, PaintPiece } from "@/lib/core/paint/blocks";

type ArticleBlockProps = { block: PaintBlock; text: string; lanes: ReadonlyMap<string, number> };

/** One line of the article. What was set aside stays readable, greyed, with its kind in words. */
export const ArticleBlock = memo(function ArticleBlock({ block, text, lanes }: ArticleBlockProps) {
  const aside = isSetAside(block.kind);
  const Tag = block.kind === "headline" ? "h2" : "p";
  return (
    <Tag
      className="article-block"
      data-kind={block.kind}
      data-aside={aside || undefined}
      data-label={aside ? `${segmentWords(block.kind)} · set aside` : undefined}
    >
      {block.pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} text={text} lanes={lanes} blockKind={block.kind} />
      ))}
      {aside && <AsideButton start={block.start} end={block.end} />}
    </Tag>
  );
});

type PieceProps = { piece: PaintPiece; text: string; lanes: ReadonlyMap<string, number>; blockKind: string };

function Piece({ piece, text, lanes, blockKind }: PieceProps) {
  const words: ReactNode = text.slice(piece.start, piece.end);
  const marked = piece.ids.reduceRight<ReactNode>(
    (inside, id) => (
      <ClaimMark key={id} id={id} lane={lanes.get(id) ?? 0}>
        {inside}
      </ClaimMark>
    ),
    words,
  );
  const aside = piece.kind !== null && piece.kind !== blockKind && isSetAside(piece.kind);
  return (
    <>
      <span data-at={piece.start} className={cx(aside && "article-aside") || undefined}>
        {marked}
      </span>
      {piece.closes.map((id) => (
        <ClaimNumber key={id} id={id} />
      ))}
    </>
  );
}
