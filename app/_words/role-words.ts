import type { Role } from "@/lib/core/access/roles";

/** What each role lets a person do, in one line. */
export const ROLE_MEANING: Record<Role, string> = {
  admin: "Manages members, invitations and keys. Judges no claims.",
  editor: "Does all that a checker does, signs claims off and clears articles.",
  checker: "Brings articles in, checks claims, sets verdicts, adds evidence, submits.",
  writer: "Reads, comments and answers questions on own articles.",
  viewer: "Reads and exports.",
};
