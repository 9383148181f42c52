import { isSetAside, segmentWords } from "@/app/_words/segment-words";
import { markLook } from "@/app/(desk)/articles/[articleId]/_components/mark-look";
import { spansOf } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import { layOutBlocks, type PaintBlock } from "@/lib/core/paint/blocks";
import { assignLanes } from "@/lib/core/paint/lanes";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

type ReadTextProps = Pick<ReviewView, "text" | "segments"> & { claims: readonly ClaimView[] };

/** The text with its claims underlined and numbered; nothing in it can be changed. */
export function ReadText({ text, segments, claims }: ReadTextProps) {
  const standing = claims.filter(({ anchor }) => !LOST_ANCHORS.includes(anchor.state));
  const spans = standing.flatMap((claim) => spansOf(claim).map(([start, end]) => ({ id: claim.id, start, end })));
  const known = new Map(standing.map((claim) => [claim.id, claim]));
  const lanes = assignLanes(spans);
  return (
    <article aria-label="The text" className="article-text">
      {layOutBlocks(text, segments, spans).map((block) => (
        <Block key={block.start} {...{ block, text, known, lanes }} />
      ))}
    </article>
  );
}

type BlockProps = {
  block: PaintBlock;
  text: string;
  known: ReadonlyMap<string, ClaimView>;
  lanes: ReadonlyMap<string, number>;
};

function Block({ block, text, known, lanes }: BlockProps) {
  const aside = isSetAside(block.kind);
  return (
    <p
      className="article-block"
      data-kind={block.kind}
      data-aside={aside || undefined}
      data-label={aside ? `${segmentWords(block.kind)} · set aside` : undefined}
    >
      {block.pieces.map((piece) => (
        <span key={piece.start}>
          <Marked ids={piece.ids} {...{ known, lanes }} words={text.slice(piece.start, piece.end)} />
          {piece.closes.map((id) => (
            <NumberLink key={id} claim={known.get(id)} />
          ))}
        </span>
      ))}
    </p>
  );
}

type MarkedProps = Pick<BlockProps, "known" | "lanes"> & { ids: readonly string[]; words: string };

function Marked({ ids, known, lanes, words }: MarkedProps) {
  const id = ids.at(-1);
  const claim = id === undefined ? undefined : known.get(id);
  if (id === undefined || !claim) return words;
  return (
    <span
      className="claim-mark cursor-auto"
      data-hue={markLook(claim).hue}
      data-status={claim.status}
      data-lane={lanes.get(id) || undefined}
    >
      {words}
    </span>
  );
}

function NumberLink({ claim }: { claim: ClaimView | undefined }) {
  if (!claim) return null;
  const look = markLook(claim);
  return (
    <a
      href={`#${claim.label}`}
      id={`at-${claim.label}`}
      className="claim-number"
      data-hue={look.hue}
      aria-label={`Claim ${claim.number}: ${look.words}`}
    >
      {claim.number}
      {look.sign}
    </a>
  );
}
