import Link from "next/link";
import { ANCHOR_WORDS } from "@/app/_words/claim-words";
import { PaintedBlock } from "@/app/(desk)/articles/_text/painted-block";
import { layOutBlocks } from "@/lib/core/paint/blocks";
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
        <PaintedBlock
          key={block.start}
          {...{ block, text, lanes }}
          status="in_review"
          numberOf={(id) => <NumberLink articleId={articleId} claim={known.get(id)} />}
        />
      ))}
    </article>
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
