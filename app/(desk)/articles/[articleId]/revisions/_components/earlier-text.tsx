import Link from "next/link";
import { cx } from "@/app/_ui/cx";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { isSetAside, segmentWords } from "@/app/_words/segment-words";
import { layOutBlocks, type PaintBlock } from "@/lib/core/paint/blocks";
import { assignLanes } from "@/lib/core/paint/lanes";
import type { StoredRevisionView } from "@/lib/core/view/stored-revision-view";

type EarlierClaim = StoredRevisionView["claims"][number];

type EarlierTextProps = { articleId: string; revision: StoredRevisionView };

/** The parts of a text of then on which a claim stood; none where it had no place. */
function spansOf({ id, start, end, spans }: EarlierClaim): { id: string; start: number; end: number }[] {
  if (spans.length > 0) return spans.map(([from, to]) => ({ id, start: from, end: to }));
  return start === null || end === null ? [] : [{ id, start, end }];
}

/** A text of then with its claims where they stood. Nothing in it can be changed; the numbers lead to the claims of now. */
export function EarlierText({ articleId, revision }: EarlierTextProps) {
  const { text, segments, claims } = revision;
  const spans = claims.filter(({ status }) => status !== "dismissed").flatMap(spansOf);
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const lanes = assignLanes(spans);
  return (
    <article aria-label="The text of then" className="article-text">
      {layOutBlocks(text, segments, spans).map((block) => (
        <Block key={block.start} {...{ articleId, block, text, known, lanes }} />
      ))}
    </article>
  );
}

type BlockProps = {
  articleId: string;
  block: PaintBlock;
  text: string;
  known: ReadonlyMap<string, EarlierClaim>;
  lanes: ReadonlyMap<string, number>;
};

function Block({ articleId, block, text, known, lanes }: BlockProps) {
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
                data-status="in_review"
                data-lane={lanes.get(inner) || undefined}
              >
                {words}
              </span>
            )}
            {piece.closes.map((id) => (
              <NumberLink key={id} articleId={articleId} claim={known.get(id)} />
            ))}
          </span>
        );
      })}
    </p>
  );
}

function NumberLink({ articleId, claim }: { articleId: string; claim: EarlierClaim | undefined }) {
  if (!claim) return null;
  return (
    <Link
      href={`/articles/${articleId}?claim=${claim.label}`}
      className="claim-number"
      data-hue="blue"
      aria-label={`${claim.label}, ${ANCHOR_WORDS[claim.state].toLowerCase()}`}
    >
      {claim.number}
    </Link>
  );
}
