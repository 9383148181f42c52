/**
 * Starts several pieces of work at the same moment: each is made ready first, then all are let go at once.
 *
 * @returns how each ended, in their order
 */
export async function together<Value>(
  works: readonly (() => Promise<Value>)[],
): Promise<PromiseSettledResult<Value>[]> {
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const started = works.map((work) => gate.then(work));
  open();
  return Promise.allSettled(started);
}

/** The code of each refusal, or "done", sorted, so that a test can say how a race must end whoever wins it. */
export function endings(results: readonly PromiseSettledResult<unknown>[]): string[] {
  return results
    .map((result) => (result.status === "fulfilled" ? "done" : String(Reflect.get(Object(result.reason), "code"))))
    .sort();
}
