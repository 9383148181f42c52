import { Checkbox } from "@/app/_ui/checkbox";
import { ROLE_MEANING } from "@/app/_words/role-words";
import { ROLE_WORDS } from "@/app/_words/source-words";
import type { Role } from "@/lib/core/access/roles";

type RoleChoicesProps = {
  offered: readonly Role[];
  chosen: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string | null | undefined;
};

/** Roles to tick, each with what it lets a person do. */
export function RoleChoices({ offered, chosen, onChange, error }: RoleChoicesProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-semibold">Roles</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          label={ROLE_WORDS[role]}
          hint={ROLE_MEANING[role]}
          checked={chosen.includes(role)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, role] : chosen.filter((other) => other !== role))
          }
        />
      ))}
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
