"use client";

import { useId } from "react";
import { cx } from "@/app/_ui/cx";
import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";

type CutChoiceProps = { text: string; words: readonly TextSpan[]; at: number; onChange: (at: number) => void };

/** The words of a claim, of which one is chosen: there the second part begins. Arrow keys go from word to word. */
export function CutChoice({ text, words, at, onChange }: CutChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">Where does the second part begin?</legend>
      <div className="flex flex-wrap gap-y-1 rounded-md border border-line bg-sunken p-2 font-serif text-lg">
        {words.map(({ start, end }, index) => {
          const word = text.slice(start, end);
          if (index === 0)
            return (
              <span key={start} className="px-1">
                {word}
              </span>
            );
          return (
            <label key={start} className="relative cursor-pointer">
              <input
                type="radio"
                name={name}
                value={index}
                checked={index === at}
                onChange={() => onChange(index)}
                className="peer absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <span
                className={cx(
                  "block min-h-6 rounded-sm border-l-3 px-1 peer-hover:bg-accent-wash peer-focus-visible:outline-2 peer-focus-visible:outline-accent",
                  index === at ? "border-accent" : "border-transparent",
                  index >= at && "bg-surface underline decoration-accent decoration-2 underline-offset-4",
                )}
              >
                {word}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
