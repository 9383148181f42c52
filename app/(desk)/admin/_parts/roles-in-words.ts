import { ROLE_WORDS } from "@/app/_words/source-words";

/** Roles as one text: "Admin, Editor". */
export function rolesInWords(roles: readonly string[]): string {
  const words: Readonly<Record<string, string>> = ROLE_WORDS;
  return roles.map((role) => words[role] ?? role).join(", ");
}
