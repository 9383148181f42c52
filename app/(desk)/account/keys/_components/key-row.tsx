"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { isChangeable, type NamedKey } from "@/app/(desk)/_keys/own-keys";

type KeyRowProps = { first: NamedKey; own: string | undefined; onPress: (key: string) => void };

const NO_LETTERS = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"];

/** One key with what it does; after its button was pressed, the next key that is pressed becomes it. */
export function KeyRow({ first, own, onPress }: KeyRowProps) {
  const [waits, setWaits] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!waits || NO_LETTERS.includes(event.key)) return;
    if (event.key === "Tab") return setWaits(false);
    event.preventDefault();
    event.stopPropagation();
    setWaits(false);
    if (event.key !== "Escape") onPress(event.key);
  };
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line py-1 last:border-b-0">
      <span className="w-16 shrink-0">
        <Kbd>{own ?? first.shown}</Kbd>
      </span>
      <span className="min-w-0 flex-1">
        {first.words}
        {own !== undefined && <span className="block text-sm text-ink-faint">At first: {first.shown}</span>}
      </span>
      {isChangeable(first) && (
        <Button
          size="sm"
          aria-label={`Change the key: ${first.words}`}
          onClick={() => setWaits(true)}
          onBlur={() => setWaits(false)}
          onKeyDown={onKeyDown}
        >
          {waits ? "Press a key …" : "Change"}
        </Button>
      )}
    </li>
  );
}
