"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Checkbox } from "@/app/_ui/checkbox";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { ROLE_WORDS } from "@/app/_words/source-words";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";
import { WhoLacksOne } from "@/app/(desk)/admin/second-factor/who-lacks-one";
import { ROLES, type Role } from "@/lib/core/access/roles";
import { asksOf } from "@/lib/core/access/second-factor-rule";
import type { SecondFactorRuleView } from "@/lib/core/view/second-factor-view";

type RuleFormProps = { rule: SecondFactorRuleView; me: string };

/** Of whom a second factor is asked. Who would be held up by it is said before it is saved. */
export function RuleForm({ rule, me }: RuleFormProps) {
  const [roles, setRoles] = useState<readonly Role[]>(rule.roles);
  const [cleared, setCleared] = useState(rule.cleared);
  const { busy, trouble, make } = useChange();
  const asked = { roles, cleared };
  const lacking = rule.without.filter((person) => asksOf(asked, person));
  const same = cleared === rule.cleared && ROLES.every((role) => roles.includes(role) === rule.roles.includes(role));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const call = { method: "PUT", path: "/settings/second-factor", body: asked, version: rule.version } as const;
    void make(call, roles.length > 0 || cleared ? "Saved. It holds from now on." : "Nobody is asked any more.");
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-6">
      <FormTrouble answer={trouble} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 text-sm font-semibold">A second factor is asked of</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={`Every ${ROLE_WORDS[role].toLowerCase()}`}
            checked={roles.includes(role)}
            onChange={(event) =>
              setRoles(event.target.checked ? [...roles, role] : roles.filter((other) => other !== role))
            }
          />
        ))}
        <Checkbox
          label="Whoever is cleared for confidential sources"
          hint="Whatever the role."
          checked={cleared}
          onChange={(event) => setCleared(event.target.checked)}
        />
      </fieldset>
      <Card title="Who has none yet">
        <WhoLacksOne lacking={lacking} nobodyAsked={roles.length === 0 && !cleared} />
      </Card>
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          reason={whyNot(
            same,
            lacking.some(({ id }) => id === me),
          )}
        >
          Save who is asked
        </Button>
      </div>
    </form>
  );
}

function whyNot(same: boolean, own: boolean): string | null {
  if (same) return "Nothing has changed.";
  return own ? "Set up your own second factor first, under Your account: this would ask you too." : null;
}
