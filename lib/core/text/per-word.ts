/** Most words of a language come again and again; more different ones than this are not kept. */
const MOST_KEPT = 20_000;

/**
 * The same function with its answers kept, word by word: a text asks the same of the same few thousand words. `find` must
 * depend on the word alone. Bounded: a text of words that never return takes no more room.
 */
export function perWord<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>();
  return (word) => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    const answer = find(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, answer);
    return answer;
  };
}
