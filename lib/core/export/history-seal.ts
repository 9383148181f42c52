/** A line of the history as it is sealed. Times are ISO 8601 in UTC with milliseconds. */
export type SealedLine = {
  readonly newsroomId: string;
  readonly seq: number;
  readonly eventId: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly type: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly objectId: string | null;
  readonly payload: unknown;
  readonly payloadVersion: number;
  readonly requestId: string | null;
};

/** What stands before the first line of a chain. */
export const CHAIN_START = "0".repeat(64);

/**
 * What is hashed for one line: the hash of the line before and the line itself, in one canonical form. The form is
 * named inside it, so that a later one, or one with a key, can be told apart.
 */
export function sealInput(previousHash: string, line: SealedLine): string {
  return JSON.stringify([
    "linecheck-seal-1",
    previousHash,
    line.newsroomId,
    line.seq,
    line.eventId,
    line.at,
    line.actorId,
    line.type,
    line.articleId,
    line.claimId,
    line.objectId,
    sorted(line.payload),
    line.payloadVersion,
    line.requestId,
  ]);
}

/** The same value with the keys of every object in order, so that equal values are written alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
