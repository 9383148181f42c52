/** A pattern for ILIKE that finds the words literally, wherever they stand. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
