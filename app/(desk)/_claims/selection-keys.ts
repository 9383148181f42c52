/** The keys of a list of claims, in words, for the line above it. */
export const SELECTION_KEYS = [
  ["j / k", "next, previous claim"],
  ["x", "choose it"],
  ["Shift x", "choose up to here"],
  ["Esc", "choose none"],
] as const;
