import { z } from "zod";
import { extract } from "@/lib/core/extract/extract";

const InputSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** One line of JSON `{id, text}` in, one line of JSON with everything found out. Throws when the line is not such an article. */
export function extractRecord(line: string): string {
  const { id, text } = InputSchema.parse(JSON.parse(line));
  return JSON.stringify({ id, ...extractionRecord(text) });
}

/** The same for a plain text, without an id: what the command line prints. */
export function extractText(text: string): string {
  return JSON.stringify(extractionRecord(text));
}

function extractionRecord(text: string): object {
  const { extractor, ...found } = extract(text);
  return { engine: extractor, extractor, ...found };
}
