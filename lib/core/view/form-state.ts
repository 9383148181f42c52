/** What a plain form shows after it was sent. On success the server redirects, so there is no such state. */
export type FormState =
  | { readonly status: "idle" }
  | { readonly status: "refused"; readonly message: string; readonly fields?: Readonly<Record<string, string>> };
