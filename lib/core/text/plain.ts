import { z } from "zod";

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * A text that can be stored and given back unchanged: neither NUL nor half of a character pair, which the database
 * cannot hold. Nothing else is touched, not even line ends or leading blanks.
 *
 * @param max in UTF-16 code units
 */
export function plainText(max: number) {
  return z
    .string()
    .max(max, {
      error: (issue) =>
        `The text has ${String(issue.input).length.toLocaleString("en")} characters; at most ${max.toLocaleString("en")} can be taken.`,
    })
    .refine((value) => !value.includes("\0") && !LONE_SURROGATE.test(value), {
      error: "The text holds a character that cannot be stored (NUL, or half of an emoji). Remove it and try again.",
    });
}

/** One line that a person typed: trimmed, not empty. */
export function line(max: number) {
  return plainText(max).trim().min(1, "This must not be empty.");
}

/** One line that may be left out or emptied: an empty one becomes null. */
export function optionalLine(max: number) {
  return plainText(max)
    .trim()
    .transform((value) => (value === "" ? null : value))
    .nullable();
}
