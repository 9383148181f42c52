"use client";

import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { LinkButton } from "@/app/_ui/link-button";
import { hrefWith } from "@/app/(desk)/_list/href-with";

type FilterFormProps = {
  /** The screen that the filter belongs to. */
  path: string;
  /** The filter on show, as an address. When it changes by a link, the fields follow it. */
  address: string;
  label: string;
  submit?: string;
  /** Sets the buttons beside the fields: for filters of a few fields. */
  inline?: boolean;
  children: ReactNode;
};

/**
 * A filter that lives in the address. It is a plain form, so it works before any script does; with scripts it leaves
 * empty fields out of the address and keeps the focus where it is.
 */
export function FilterForm({ path, address, label, submit = "Show", inline, children }: FilterFormProps) {
  const router = useRouter();
  const [shown, setShown] = useState(address);
  const [sent, setSent] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const fold = useId();
  if (address !== shown) {
    setShown(address);
    if (sent !== null && sameFilter(address, sent)) setSent(null);
    else setRound(round + 1);
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = addressOf(path, new FormData(event.currentTarget));
    setSent(next);
    router.push(next);
  };
  return (
    <search aria-label={label} className="no-print mb-4 block rounded-lg border border-line bg-surface p-3 sm:p-4">
      {!inline && <FoldOnNarrow id={fold} inUse={address !== path} />}
      <form
        key={round}
        action={path}
        onSubmit={send}
        className={cx(
          "flex flex-col gap-3",
          inline ? "sm:flex-row sm:flex-wrap sm:items-end" : "max-sm:mt-3 max-sm:not-peer-checked:hidden",
        )}
      >
        {children}
        <div className="flex flex-wrap gap-2 lg:[form:has(>details:not([open]))>&]:-mt-11 lg:[form:has(>details:not([open]))>&]:self-end">
          <Button type="submit" variant="primary">
            {submit}
          </Button>
          {address !== path && (
            <LinkButton href={path} variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

/** Folds a long filter away on a narrow window, where it would fill it. A plain tick, so it needs no script. */
function FoldOnNarrow({ id, inUse }: { id: string; inUse: boolean }) {
  return (
    <>
      <input type="checkbox" id={id} className="peer sr-only sm:hidden" />
      <label
        htmlFor={id}
        className="flex min-h-8 items-center gap-2 rounded-md font-semibold peer-focus-visible:outline-2 peer-focus-visible:outline-accent sm:hidden"
      >
        <SlidersHorizontal aria-hidden size={16} />
        All filters
        {inUse && <span className="font-normal text-ink-soft">(in use)</span>}
      </label>
    </>
  );
}

function addressOf(path: string, form: FormData): string {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.trim() === "") continue;
    values[name] = [...(values[name] ?? []), value.trim()];
  }
  return hrefWith(path, values);
}

function sameFilter(one: string, other: string): boolean {
  return parts(one) === parts(other);
}

function parts(address: string): string {
  return (address.split("?")[1] ?? "").split("&").sort().join("&");
}
