import type { Actor } from "@/lib/core/access/roles";
import type { ClaimStanding, RevisionRequest } from "@/lib/core/article/plan-revision";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import { staleArticle } from "@/lib/db/article-lock";
import { readArticle } from "@/lib/db/articles";
import { type Marks, readMarks, standingsOf } from "@/lib/db/marks";
import { readPassesOff } from "@/lib/db/passes";
import { readRevisionTexts, toRevisionText } from "@/lib/db/revision-texts";
import { readRevision, type StoredRevision } from "@/lib/db/revisions";
import { fromPool } from "@/lib/db/rows";
import { partsOf, readStandings, type StandingRow } from "@/lib/db/standings";
import { AppError } from "@/lib/platform/errors";
import { type ReadRevision, readRevisionInBackground } from "@/lib/platform/extraction";

/** A newer text as it was read before the transaction, with what it was read against. */
export type NewerText = ReadRevision & {
  readonly before: StoredRevision;
  readonly standings: readonly StandingRow[];
  readonly marks: Marks;
  /** What must not have changed since: see `fingerprintOf`. */
  readonly fingerprint: string;
};

type Asked = { readonly id: string; readonly version: number; readonly text: string; readonly preview: boolean };

/** How many older texts are searched for claims that were lost on the way. */
const OLDER_TEXTS = 3;

/** Reads a newer text against the article as it stands: extraction and the search for its claims, outside any lock. */
export async function readNewerText(asked: Asked, actor: Actor): Promise<NewerText> {
  const article = await readArticle(fromPool, actor, asked.id);
  if (article.version !== asked.version) throw staleArticle(article.version);
  const before = await readRevision(fromPool, actor, asked.id);
  if (before.text === asked.text) {
    const sentence = `This is the same text as revision ${before.ordinal}, to the last character.`;
    throw new AppError("conflict", sentence, { fields: { text: [sentence] } });
  }
  const standings = await readStandings(fromPool, asked.id);
  const marks = await readMarks(fromPool, before);
  const read = await readRevisionInBackground({
    ...(await requestOf(asked, { before, standings, marks })),
    passesOff: await readPassesOff(fromPool, actor.newsroomId),
  });
  return { ...read, before, standings, marks, fingerprint: fingerprintOf(before.id, standings, marks) };
}

/** Says in one string where everything stands, so that a change meanwhile is noticed. Verdicts and the like change nothing. */
export function fingerprintOf(revisionId: string, standings: readonly StandingRow[], marks: Marks): string {
  return JSON.stringify([
    revisionId,
    marks.dismissals.map((mark) => mark.id),
    marks.segments,
    standings.map((row) => [
      ...[row.id, row.revisionId, row.start, row.end, row.spans, row.anchorState],
      ...[row.status === "dismissed", LAPSING_STATUSES.includes(row.status)],
    ]),
  ]);
}

async function requestOf(
  asked: Asked,
  { before, standings, marks }: Pick<NewerText, "before" | "standings" | "marks">,
): Promise<RevisionRequest> {
  const here = standings.filter((row) => row.revisionId === before.id);
  const gone = standings.filter((row) => row.revisionId !== before.id);
  const older = await readRevisionTexts(fromPool, [...new Set(gone.map((row) => row.revisionId))], OLDER_TEXTS);
  return {
    before: toRevisionText(before),
    text: asked.text,
    claims: here.map(toStanding),
    lost: older.map((text) => ({
      before: toRevisionText(text),
      claims: gone.filter((row) => row.revisionId === text.id).map(toStanding),
    })),
    marks: standingsOf(marks),
    diff: asked.preview,
  };
}

function toStanding(row: StandingRow): ClaimStanding {
  const binds = LAPSING_STATUSES.includes(row.status) && row.boundQuote !== row.quote;
  return {
    id: row.id,
    start: row.start,
    end: row.end,
    spans: partsOf(row),
    attribution: { mode: row.attributionMode, claimant: row.claimant, cue: row.cue },
    dismissed: row.status === "dismissed",
    bound: binds && HOLDING_ANCHORS.includes(row.anchorState) ? row.boundQuote : null,
    unconfirmed: row.anchorState === "changed" ? row.changes : [],
  };
}
