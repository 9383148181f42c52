/** The present moment by this machine's clock. The only place in lib that asks for it. */
export function now(): Date {
  return new Date();
}
