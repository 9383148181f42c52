import { z } from "zod";

/** What a member may be in a newsroom; a member holds one or more. An admin runs the system and judges no content. */
export const RoleSchema = z.enum(["admin", "editor", "checker", "writer", "viewer"]);
/** What a member may be in a newsroom. */
export type Role = z.infer<typeof RoleSchema>;

/** Whether a member is a person, an API key, or a guest with a link. Neither of the latter counts as a second person. */
export const MemberKindSchema = z.enum(["person", "key", "guest"]);
/** Whether a member is a person, an API key, or a guest with a link. */
export type MemberKind = z.infer<typeof MemberKindSchema>;

/** Who acts. Everything that a command or a query knows of the person comes from here. */
export type Actor = {
  readonly newsroomId: string;
  readonly memberId: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The session that a person came in with; absent for keys, guests and the command line. */
  readonly sessionId?: string;
};
