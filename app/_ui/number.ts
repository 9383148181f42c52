const COUNT = new Intl.NumberFormat("en-GB");

/** Writes a count with its thousands apart: 1,000,000. */
export function inFigures(count: number): string {
  return COUNT.format(count);
}

/** Writes a count with its noun: 1 claim, 1,204 claims. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inFigures(count)} ${count === 1 ? noun : plural}`;
}
