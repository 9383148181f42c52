import type { Located, Standing } from "@/lib/core/anchor/locate";
import { sentenceRange } from "@/lib/core/article/sentence-range";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { Segment } from "@/lib/core/extract/contract";
import type { Span } from "@/lib/core/text/span";
import type { DismissalView } from "@/lib/core/view/article-view";
import { readDismissals } from "@/lib/db/dismissals";
import type { NewEvent } from "@/lib/db/events";
import type { StoredRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

type CorrectedSegment = Span & { readonly kind: string; readonly byId: string };

/** What people marked in a text besides its claims: words that they dismissed, and segments whose kind they corrected. */
export type Marks = { readonly dismissals: readonly DismissalView[]; readonly segments: readonly CorrectedSegment[] };

/** The newer text that the marks are to be carried over to, with where they stand in it. */
export type CarryRequest = {
  readonly newsroomId: string;
  readonly articleId: string;
  readonly revisionId: string;
  readonly ordinal: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly located: readonly Located[];
};

/** The marks of a text. The caller has made sure that it may be read. */
export async function readMarks(reader: Reader, revision: StoredRevision): Promise<Marks> {
  return {
    dismissals: await readDismissals(reader, revision.id),
    segments: revision.segments.flatMap(({ start, end, kind, changedBy }) =>
      changedBy ? [{ start, end, kind, byId: changedBy.id }] : [],
    ),
  };
}

/** The marks as the search for anchors reads them. */
export function standingsOf(marks: Marks): Standing[] {
  return [
    ...marks.dismissals.map((mark) => standing(mark.id, mark)),
    ...marks.segments.map((mark) => standing(segmentKey(mark), mark)),
  ];
}

function standing(id: string, { start, end }: Span): Standing {
  const attribution = { mode: "outlet_voice", claimant: null, cue: null };
  return { id, start, end, spans: [{ start, end }], attribution };
}

function segmentKey({ start }: Span): string {
  return `segment ${start}`;
}

/**
 * Carries marks over to a newer text for as long as the words say the same. Words that changed are looked at again;
 * the history says so.
 */
export async function carryMarks(tx: Tx, marks: Marks, request: CarryRequest): Promise<NewEvent[]> {
  const found = new Map(request.located.map((place) => [place.id, place]));
  const stands = (id: string) => {
    const place = found.get(id);
    return place?.place === "found" && HOLDING_ANCHORS.includes(place.state) ? place : null;
  };
  const { newsroomId, revisionId, text } = request;
  const kept = marks.dismissals.flatMap(({ id }) => {
    const place = stands(id);
    if (!place) return [];
    const { start, end } = place;
    return [{ dismissalId: id, revisionId, newsroomId, start, end, quote: text.slice(start, end) }];
  });
  if (kept.length > 0) await tx.textDismissalPlace.createMany({ data: kept });
  const changes = marks.segments.flatMap((mark) => {
    const place = stands(segmentKey(mark));
    const ordinal = place ? segmentAt(request.segments, place) : -1;
    if (ordinal < 0 || request.segments[ordinal]?.kind === mark.kind) return [];
    return [{ id: newId(), newsroomId, revisionId, ordinal, kind: mark.kind, changedById: mark.byId }];
  });
  if (changes.length > 0) await tx.segmentChange.createMany({ data: changes });
  return marks.dismissals
    .filter(({ id }) => !stands(id))
    .map(({ id, quote }) => ({
      type: "dismissal.ended",
      payload: { quote, revision: request.ordinal, reason: found.get(id)?.reason ?? null },
      articleId: request.articleId,
      objectId: id,
    }));
}

/** Number of the segment that most of a span lies in; -1 when none does. */
function segmentAt(segments: readonly Span[], span: Span): number {
  const { from, to } = sentenceRange(segments, span);
  let best = -1;
  let most = 0;
  for (let index = from; index < to; index += 1) {
    const segment = segments[index];
    if (!segment) continue;
    const common = Math.min(segment.end, span.end) - Math.max(segment.start, span.start);
    if (common > most) {
      best = index;
      most = common;
    }
  }
  return best;
}
