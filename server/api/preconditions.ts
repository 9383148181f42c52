import { AppError } from "@/lib/platform/errors";

/**
 * The version that the client saw, from If-Match.
 *
 * @throws AppError `precondition_required` when it is missing or `*`, `unparsable` when it is no strong tag of ours
 */
export function versionFrom(header: string | undefined): number {
  const value = header?.trim();
  if (!value || value === "*") {
    throw new AppError("precondition_required", 'Say which version you saw: If-Match: "<version>", as ETag gave it.');
  }
  const match = /^"(\d{1,9})"$/.exec(value);
  if (!match) throw new AppError("unparsable", 'If-Match must be one strong tag, such as "3".');
  return Number(match[1]);
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key of a request, if it has one. */
export function idempotencyKey(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const value = typeof header === "string" ? header.trim() : "";
  if (!KEY.test(value)) throw new AppError("unparsable", "An Idempotency-Key is one word of up to 200 characters.");
  return value;
}
