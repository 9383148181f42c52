import { checkSpan } from "@/lib/core/anchor/describe";
import { AppError } from "@/lib/platform/errors";

/** Refuses a span that is not a stretch of words of the text. */
export function refuseSpan(text: string, start: number, end: number): void {
  const refusal = checkSpan(text, start, end);
  if (refusal === null) return;
  const sentence = {
    out_of_range: `The span must lie inside the text, from 0 to ${text.length}, and end behind its start.`,
    empty: "The span holds no words.",
    splits_character: "The span cuts a character in half.",
  }[refusal];
  throw new AppError("invalid", sentence, { fields: { start: [sentence] } });
}
