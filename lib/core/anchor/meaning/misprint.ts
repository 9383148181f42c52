import { isKnownWord } from "@/lib/core/anchor/meaning/known-words";

const LETTERS = /^\p{Ll}{3,}$/u;

/**
 * Whether one of two words is a misprint of the other: they differ by a letter or two, and only one of them is a word.
 * "recieved" and "received", but not "united" and "untied". Words with a capital may be names and never count.
 */
export function isMisprint(one: string, two: string): boolean {
  if (!LETTERS.test(one) || !LETTERS.test(two)) return false;
  if (isKnownWord(one) === isKnownWord(two)) return false;
  const shorter = Math.min(one.length, two.length);
  const distance = editDistance(one, two);
  if (shorter < 5) return distance === 1 && one.length === two.length && sameLetters(one, two);
  return distance <= (shorter < 8 ? 1 : 2);
}

function sameLetters(one: string, two: string): boolean {
  return [...one].sort().join("") === [...two].sort().join("");
}

/** How many letters have to be added, taken away, changed, or swapped with their neighbour. */
export function editDistance(one: string, two: string): number {
  if (Math.abs(one.length - two.length) > 3) return 4;
  let older: number[] = [];
  let old: number[] = Array.from({ length: two.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1] ? 0 : 1;
      let best = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    older = old;
    old = row;
  }
  return old[two.length] ?? 0;
}
