import type { Actor, Role } from "@/lib/core/access/roles";

/** Every permission there is, with the roles that hold it. Conditions on the thing itself live in the moves' guards. */
export const PERMISSIONS = {
  "article:read": ["admin", "editor", "checker", "writer", "viewer"],
  "article:import": ["editor", "checker"],
  "article:edit": ["editor", "checker"],
  "article:sign_off": ["editor"],
  "article:publish": ["editor"],
  "claim:read": ["admin", "editor", "checker", "writer", "viewer"],
  "claim:add": ["editor", "checker"],
  "claim:edit": ["editor", "checker"],
  "claim:move": ["editor", "checker", "writer"],
  "claim:judge": ["editor", "checker"],
  "claim:adjudicate": ["editor"],
  "claim:assign": ["editor", "checker"],
  "article:restrict": ["editor"],
  "guest:invite": ["editor"],
  "source:read": ["admin", "editor", "checker", "writer", "viewer"],
  "source:write": ["editor", "checker"],
  "evidence:write": ["editor", "checker"],
  "thread:write": ["editor", "checker", "writer"],
  "thread:resolve": ["editor", "checker", "writer"],
  "live:follow": ["admin", "editor", "checker", "writer", "viewer"],
  "view:keep": ["admin", "editor", "checker", "writer", "viewer"],
  "dashboard:read": ["admin", "editor", "checker", "writer", "viewer"],
  "history:read": ["admin", "editor", "checker"],
  "export:make": ["editor", "checker", "writer", "viewer"],
  "file:remove": ["admin"],
  "source:confide": ["editor", "checker"],
  "source:reveal": ["admin", "editor", "checker"],
  "session:own": ["admin", "editor", "checker", "writer", "viewer"],
  "factor:own": ["admin", "editor", "checker", "writer", "viewer"],
  "member:read": ["admin", "editor", "checker", "writer", "viewer"],
  "member:manage": ["admin"],
  "key:manage": ["admin"],
  "member:clear": ["admin", "editor"],
  "settings:manage": ["admin"],
  "guest:answer": [],
} as const satisfies Record<string, readonly Role[]>;

/** The name of a permission. */
export type Permission = keyof typeof PERMISSIONS;

/** Things that no API key may do, whatever its roles. */
export const HUMAN_ONLY: readonly Permission[] = [
  "article:sign_off",
  "article:publish",
  "claim:adjudicate",
  "article:restrict",
  "guest:invite",
  "file:remove",
  "source:confide",
  "source:reveal",
  "session:own",
  "factor:own",
  "member:manage",
  "member:clear",
  "key:manage",
  "settings:manage",
];

/** The one thing that a guest may do: answer on the claims of his link. No role gives it, and no role of his gives more. */
const GUEST_ONLY: readonly Permission[] = ["guest:answer"];

/** What is left to somebody who owes the newsroom a second factor: to set it up. */
const WITHOUT_FACTOR: readonly Permission[] = ["factor:own"];

/** Whether the actor holds the permission. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "guest") return GUEST_ONLY.includes(permission);
  if (actor.owesSecondFactor && !WITHOUT_FACTOR.includes(permission)) return false;
  if (actor.kind === "key" && HUMAN_ONLY.includes(permission)) return false;
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => actor.roles.includes(role));
}
