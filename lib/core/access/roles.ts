import { z } from "zod";

/** What a member may be in a newsroom; a member holds one or more. An admin runs the system and judges no content. */
export const RoleSchema = z.enum(["admin", "editor", "checker", "writer", "viewer"]);
/** What a member may be in a newsroom. */
export type Role = z.infer<typeof RoleSchema>;

/** Whether a member is a person or an API key. A key never counts as a second person. */
export const MemberKindSchema = z.enum(["person", "key"]);
/** Whether a member is a person or an API key. */
export type MemberKind = z.infer<typeof MemberKindSchema>;

/** Who acts. Everything that a command or a query knows of the person comes from here. */
export type Actor = {
  readonly newsroomId: string;
  readonly memberId: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly roles: readonly Role[];
};
