/** What came of it; a refusal in words that stand beside the field. */
type Outcome<Value> = { ok: true; value: Value } | { ok: false; words: string };

/** Changes one's own second factor. It stands beside the API, because the session's cookie changes with it. */
export async function changeFactor<Value>(
  what: "begin" | "confirm" | "remove" | "recovery-codes",
  body: object,
): Promise<Outcome<Value>> {
  const answer = await fetch(`/api/auth/second-factor/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const said: unknown = await answer?.json().catch(() => null);
  // The server answers each of these calls with its own shape, or with a problem.
  if (answer?.ok) return { ok: true, value: said as Value };
  const words = Reflect.get(Object(said), "detail");
  return { ok: false, words: typeof words === "string" ? words : "The server cannot be reached. Try again." };
}
