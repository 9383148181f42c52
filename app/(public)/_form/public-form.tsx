"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TroubleNotice } from "@/app/_ui/trouble-notice";
import type { FormState } from "@/lib/core/view/form-state";

type Field = { error: string | undefined; defaultValue: string | undefined };

type PublicFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  /** Draws the fields; `field` gives each its error and what was typed before. */
  children: (field: (name: string) => Field) => ReactNode;
};

/**
 * A form that works before any script does. After a refusal the words stay, the errors stand beside their fields, and
 * the first of them has the focus.
 */
export function PublicForm({ action, submit, children }: PublicFormProps) {
  const [state, send, sending] = useActionState(action, { status: "idle" });
  const [typed, setTyped] = useState<FormData | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const alert = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.status !== "refused") return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    (wrong ?? alert.current)?.focus();
  }, [state]);

  // What a field says about itself is not said twice.
  const said = state.status === "refused" ? Object.values(state.fields ?? {}) : [];
  const message = state.status === "refused" && !said.includes(state.message) ? state.message : null;

  const field = (name: string): Field => {
    const before = typed?.get(name);
    return {
      error: state.status === "refused" ? state.fields?.[name] : undefined,
      defaultValue: typeof before === "string" ? before : undefined,
    };
  };
  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => setTyped(new FormData(event.currentTarget))}
      className="flex flex-col gap-4"
    >
      {message && <TroubleNotice ref={alert}>{message}</TroubleNotice>}
      {children(field)}
      <Button type="submit" variant="primary" busy={sending} className="mt-1 w-full">
        {sending ? "One moment…" : submit}
      </Button>
    </form>
  );
}
