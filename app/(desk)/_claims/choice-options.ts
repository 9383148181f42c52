/** One entry of a list to choose from. */
export type Choice = { readonly value: string; readonly label: string };

/**
 * The entries of a filter, the one for no choice first. A choice of several at once, made by a link, gets an entry of its own, so that
 * the field says what is filtered and sends it again unchanged.
 */
export function choiceOptions(
  none: string,
  choices: readonly Choice[],
  chosen: readonly string[] | undefined,
): Choice[] {
  const options = [{ value: "", label: none }, ...choices];
  const value = (chosen ?? []).join(",");
  if (options.some((option) => option.value === value)) return options;
  const labels = (chosen ?? []).map((one) => choices.find((choice) => choice.value === one)?.label ?? one);
  return [...options, { value, label: labels.join(", ") }];
}

/** The entries of a dictionary, in its order. */
export function choicesOf<Key extends string>(words: Readonly<Record<Key, string>>): Choice[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }));
}
