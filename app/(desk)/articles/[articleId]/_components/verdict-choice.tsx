"use client";

import { cx } from "@/app/_ui/cx";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import type { VerdictLabel } from "@/lib/core/claim/verdict";

type VerdictChoiceProps = {
  legend: string;
  name: string;
  scale: readonly VerdictLabel[];
  value: string | null;
  disabled: boolean;
  /** Whether the key for "verdict" leads here. */
  goal: boolean;
  onChange: (verdict: string) => void;
};

/** The newsroom's scale as one choice; arrows go through it. */
export function VerdictChoice({ legend, name, scale, value, disabled, goal, onChange }: VerdictChoiceProps) {
  const ordered = [...scale].sort((a, b) => a.order - b.order);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {ordered.map((label, index) => {
          const chosen = label.key === value;
          return (
            <label
              key={label.key}
              className={cx(
                "inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border px-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
                chosen ? "border-ink bg-sunken outline-1 outline-ink" : "border-line-strong hover:bg-sunken",
                disabled && "cursor-not-allowed opacity-60",
              )}
            >
              <input
                type="radio"
                name={name}
                value={label.key}
                checked={chosen}
                disabled={disabled}
                data-goal={goal && (chosen || (value === null && index === 0)) ? "verdict" : undefined}
                onChange={() => onChange(label.key)}
                className="sr-only"
              />
              <VerdictBadge verdict={label.key} scale={scale} plain />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
