"use client";

import { useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { RoleChoices } from "@/app/(desk)/admin/_parts/role-choices";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";
import { ROLES, type Role } from "@/lib/core/access/roles";

type RolesDialogProps = { member: { id: string; name: string; version: number; roles: readonly Role[] }; own: boolean };

/** Changes what a member may do. */
export function RolesDialog({ member, own }: RolesDialogProps) {
  const [open, setOpen] = useState(false);
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const { busy, trouble, make, forget } = useChange();
  const save = async () => {
    const saved = await make(
      { method: "PATCH", path: `/members/${member.id}`, body: { roles }, version: member.version },
      `Roles of ${member.name} changed.`,
    );
    if (saved !== null) setOpen(false);
  };
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role));
  const reason = roles.length === 0 ? "A member has at least one role." : same ? "Nothing was changed yet." : null;
  return (
    <>
      <Button
        size="sm"
        aria-label={`Change the roles of ${member.name}`}
        onClick={() => {
          forget();
          setRoles(member.roles);
          setOpen(true);
        }}
      >
        Roles
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Roles of ${member.name}`}
        description={own ? "You can lay roles of your own down; another admin must give you new ones." : undefined}
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="primary" busy={busy} reason={reason} onClick={save}>
              Save roles
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FormTrouble answer={trouble} />
          <RoleChoices offered={ROLES} chosen={roles} onChange={setRoles} error={fieldErrors(trouble).roles} />
        </div>
      </Dialog>
    </>
  );
}
