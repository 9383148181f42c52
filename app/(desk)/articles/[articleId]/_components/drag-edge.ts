import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";
import { wholeWords } from "@/app/(desk)/articles/[articleId]/_components/whole-words";

/** The span with one edge dragged to an offset, in whole words; null where none would be left. */
export function dragEdge(text: string, span: TextSpan, edge: "start" | "end", offset: number): TextSpan | null {
  const dragged = { ...span, [edge]: offset };
  return dragged.start < dragged.end ? wholeWords(text, dragged) : null;
}
