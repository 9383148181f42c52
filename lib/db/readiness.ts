import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

const KEPT_FOR_MS = 1_000;
const PATIENCE_MS = 500;

let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;

/** Whether the database answers within half a second. Asked at most once a second, however often this is called. */
export function isReady(): Promise<boolean> {
  const at = performance.now();
  if (last === null || at - last.at > KEPT_FOR_MS) last = { at, answer: ping() };
  return last.answer;
}

async function ping(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answer = fromPool
    .rows(Prisma.sql`SELECT 1`)
    .then(() => true)
    .catch(() => false);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
