"use client";

import type { KeyboardEvent } from "react";
import { Kbd } from "@/app/_ui/kbd";
import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { dismissUp } from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { DISMISSAL_REASONS } from "@/lib/core/claim/status";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The arrow keys go from reason to reason. */
function onArrow(event: KeyboardEvent<HTMLFieldSetElement>) {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** Why a claim is left out of the check, each by its figure. */
export function TriageReasons() {
  const desk = useDesk();
  const keyOf = useKeyOf();
  return (
    <fieldset className="mt-4" onKeyDown={onArrow}>
      <legend className="mb-1.5 text-sm font-semibold">
        Dismiss <Kbd>{keyOf("dismiss")}</Kbd> because it is …
      </legend>
      <div className="grid grid-cols-2 gap-1.5">
        {DISMISSAL_REASONS.map((reason, index) => (
          <button
            key={reason}
            type="button"
            data-triage-reason
            onClick={() => dismissUp(desk, index + 1)}
            className="flex min-h-9 items-center gap-2 rounded-md border border-line px-2.5 text-left text-sm hover:bg-accent-wash"
          >
            <Kbd>{index + 1}</Kbd>
            {DISMISSAL_WORDS[reason]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
