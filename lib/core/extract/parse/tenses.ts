import { languageModel } from "@/lib/core/extract/parse/language-model";
import { tagWords } from "@/lib/core/extract/parse/tagger";
import { tokensOf } from "@/lib/core/extract/passes/tokenize";

/** Whether a line tells of the past, only of the present, or has no verb with a tense: "Xbox booth" → none. */
export function tensesOf(words: string): "past" | "present" | "none" {
  const { tagger } = languageModel();
  const tokens = tokensOf(words, { start: 0, end: words.length });
  const { tags } = tagWords(
    tagger,
    tokens.map((token) => token.form),
  );
  let found: "present" | "none" = "none";
  for (const tag of tags) {
    const name = tagger.tags[tag] ?? "";
    if (name === "VBD") return "past";
    if (name === "VBZ" || name === "VBP" || name === "MD") found = "present";
  }
  return found;
}
