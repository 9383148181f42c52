/** The number under which the server's log knows a failure. */
export function ErrorReference({ error }: { error: unknown }) {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return <p className="figures mt-2 text-base">Reference: {String(error.digest)}</p>;
}
