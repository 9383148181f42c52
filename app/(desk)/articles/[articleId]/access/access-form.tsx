"use client";

import { useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { TextField } from "@/app/_ui/text-field";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";
import type { ArticleAccess } from "@/lib/core/view/access-view";
import type { Person } from "@/lib/core/view/primitives";

type AccessFormProps = { access: ArticleAccess; people: readonly Person[]; me: string };

/** Restricts an article to people, sets an embargo, or opens it to the whole desk. */
export function AccessForm({ access, people, me }: AccessFormProps) {
  const { busy, trouble, make } = useChange();
  const [restricted, setRestricted] = useState(access.restricted);
  const [until, setUntil] = useState(access.embargoUntil?.slice(0, 16) ?? "");
  const [chosen, setChosen] = useState<readonly string[]>(access.members.map(({ id }) => id));
  const limited = restricted || until !== "";
  const save = () =>
    make(
      {
        method: "PUT",
        path: `/articles/${access.articleId}/access`,
        version: access.version,
        body: { restricted, embargoUntil: until === "" ? null : `${until}:00Z`, memberIds: limited ? chosen : [] },
      },
      limited ? "The article is limited to the people named." : "The article is open to the whole desk.",
    );
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormTrouble answer={trouble} />
      <Checkbox
        label="Restricted"
        hint="Only the people named below know of it, until this is taken back."
        checked={restricted}
        onChange={(event) => setRestricted(event.target.checked)}
      />
      <TextField
        label="Embargo until (UTC)"
        type="datetime-local"
        hint="Until then only the people named below know of it. The server's clock counts."
        value={until}
        error={fieldErrors(trouble).embargoUntil}
        onChange={(event) => setUntil(event.target.value)}
        fieldClassName="max-w-xs"
      />
      <fieldset className="flex flex-col gap-2" disabled={!limited}>
        <legend className="mb-1.5 text-sm font-semibold">Who may know of it</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.id === me ? `${person.name} (you)` : person.name}
            hint={person.id === me ? "You stay named, so that you do not lock yourself out." : undefined}
            checked={person.id === me || chosen.includes(person.id)}
            disabled={!limited || person.id === me}
            onChange={(event) =>
              setChosen((before) =>
                event.target.checked ? [...before, person.id] : before.filter((id) => id !== person.id),
              )
            }
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Save who may see it
        </Button>
      </div>
    </form>
  );
}
