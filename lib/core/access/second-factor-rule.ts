import type { Role } from "@/lib/core/access/roles";

/** Of whom the newsroom asks a second factor: everybody with one of these roles, and those cleared for confidential sources. */
export type SecondFactorRule = { readonly roles: readonly Role[]; readonly cleared: boolean };

/** The rule of a newsroom that has set none: a second factor is everybody's own choice. */
export const NOBODY_ASKED: SecondFactorRule = { roles: [], cleared: false };

/** Whether the rule asks a second factor of somebody. */
export function asksOf(
  rule: SecondFactorRule,
  person: { readonly roles: readonly string[]; readonly cleared: boolean },
): boolean {
  return (rule.cleared && person.cleared) || rule.roles.some((role) => person.roles.includes(role));
}
