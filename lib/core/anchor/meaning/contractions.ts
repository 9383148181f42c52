import type { Mark } from "@/lib/core/anchor/meaning/item";

const WHOLE: Readonly<Record<string, readonly [string, string]>> = {
  "can't": ["can", "not"],
  cannot: ["can", "not"],
  "won't": ["will", "not"],
  "shan't": ["shall", "not"],
};
const TAILS: Readonly<Record<string, string>> = { re: "are", ve: "have", ll: "will", m: "am", d: "would" };
const IS_AFTER = /^(?:it|he|she|that|there|here|what|who|where|how|this)$/;

/** Writes short forms out: "don't" → do · not, "they're" → they · are; "Hale's" keeps its 's as a mark of its own. */
export function withoutContractions(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    if (!mark.lower.includes("'") && mark.lower !== "cannot") return [mark];
    const whole = Object.hasOwn(WHOLE, mark.lower) ? WHOLE[mark.lower] : undefined;
    if (whole !== undefined) return [part(mark, whole[0]), { ...part(mark, whole[1]), glued: true }];
    const [, head, tail] =
      /^(.+?)(?:(?<=n)'(t)|'(s|re|ve|ll|m|d))$/.exec(mark.lower)?.filter((group) => group !== undefined) ?? [];
    if (head === undefined || tail === undefined) return [mark];
    if (tail === "t") return [part(mark, head.slice(0, -1)), { ...part(mark, "not"), glued: true }];
    const word = tail === "s" ? (IS_AFTER.test(head) ? "is" : "'s") : (TAILS[tail] ?? tail);
    return [
      { ...part(mark, head), form: mark.form.slice(0, head.length) },
      { ...part(mark, word), glued: true },
    ];
  });
}

function part(mark: Mark, lower: string): Mark {
  return { ...mark, lower, form: lower };
}
