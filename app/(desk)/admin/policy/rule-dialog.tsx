"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { SECOND_CHECK_RULE_WORDS } from "@/app/_words/policy-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";
import { SECOND_CHECK_RULES } from "@/lib/core/review/second-check";
import type { PolicyRuleView } from "@/lib/core/view/policy-view";

const COUNTS = [
  { key: "primary", label: "Primary sources", hint: "So many are enough by themselves; 0: they do not count more." },
  { key: "independent", label: "Or independent sources", hint: "Of any grade; one story reprinted counts once." },
  { key: "records", label: "Records that it was said", hint: "Recording, transcript, document or notes." },
] as const;

type RuleDialogProps = { rule: PolicyRuleView; name: string; version: number };

/** Changes what one kind of claim needs, or goes back to the default. */
export function RuleDialog({ rule, name, version }: RuleDialogProps) {
  const { claimType, own, ...asked } = rule;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(asked);
  const { busy, trouble, make, forget } = useChange();
  const send = async (next: typeof asked | null, done: string) => {
    const call = { method: "PUT" as const, path: "/policy", body: { claimType, rule: next }, version };
    if ((await make(call, done)) !== null) setOpen(false);
  };
  return (
    <>
      <Button
        size="sm"
        aria-label={`Change the rule for ${name}`}
        onClick={() => {
          forget();
          setDraft(asked);
          setOpen(true);
        }}
      >
        Change
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Rule for ${name}`}
        footer={
          <>
            {own && (
              <Button variant="quiet" busy={busy} onClick={() => void send(null, `${name}: the default holds again.`)}>
                Back to the default
              </Button>
            )}
            <Button variant="primary" busy={busy} onClick={() => void send(draft, `Rule for ${name} saved.`)}>
              Save the rule
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FormTrouble answer={trouble} />
          {COUNTS.map(({ key, label, hint }) => (
            <TextField
              key={key}
              label={label}
              hint={hint}
              type="number"
              min={0}
              max={9}
              value={String(draft[key])}
              onChange={(event) => setDraft({ ...draft, [key]: Math.min(9, Math.max(0, Number(event.target.value))) })}
            />
          ))}
          <Checkbox
            label="A reply must be sought from those concerned"
            checked={draft.replySought}
            onChange={(event) => setDraft({ ...draft, replySought: event.target.checked })}
          />
          <SelectField
            label="A second check is asked for"
            value={draft.secondCheck}
            options={choicesOf(SECOND_CHECK_RULE_WORDS)}
            onChange={(event) => {
              const rule = SECOND_CHECK_RULES.find((known) => known === event.target.value);
              if (rule) setDraft({ ...draft, secondCheck: rule });
            }}
          />
        </div>
      </Dialog>
    </>
  );
}
