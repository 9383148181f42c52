const MOST = 20;

/**
 * The people whom a text mentions as `@Full Name`, longest names first so that "@Ana Li" is not taken for "@Ana".
 *
 * @returns their ids, at most 20
 */
export function mentionedNames(
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const lower = text.toLowerCase();
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  const taken = new Set<number>();
  const found: string[] = [];
  for (const person of longestFirst) {
    const needle = `@${person.name.toLowerCase()}`;
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
      if (taken.has(at) || /[\p{L}\p{N}]/u.test(lower.charAt(at + needle.length))) continue;
      taken.add(at);
      if (!found.includes(person.id)) found.push(person.id);
    }
  }
  return found.slice(0, MOST);
}
