/** A place in the order in which a newsroom is told of changes: the transaction, and the line within it. */
export type LivePosition = { readonly xact: bigint; readonly id: bigint };

const MOST_XACT = 2n ** 64n;
const MOST_ID = 2n ** 63n;

/** Writes a position down as it travels in `Last-Event-ID`: `4711-12`. */
export function writePosition({ xact, id }: LivePosition): string {
  return `${xact}-${id}`;
}

/** Reads a position; null when it is none of ours. */
export function readPosition(text: string): LivePosition | null {
  const match = /^(\d{1,20})-(\d{1,19})$/.exec(text);
  if (!match) return null;
  const [xact, id] = [BigInt(match[1] ?? ""), BigInt(match[2] ?? "")];
  return xact < MOST_XACT && id < MOST_ID ? { xact, id } : null;
}

/** Whether the first comes after the second. */
export function isAfter(first: LivePosition, second: LivePosition): boolean {
  return first.xact === second.xact ? first.id > second.id : first.xact > second.xact;
}
