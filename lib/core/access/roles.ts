/** What a member may be in a newsroom; a member holds one or more. An admin runs the system and judges no content. */
export const ROLES = ["admin", "editor", "checker", "writer", "viewer"] as const;
/** What a member may be in a newsroom. */
export type Role = (typeof ROLES)[number];

/** Whether a member is a person, an API key, or a guest with a link. Neither of the latter counts as a second person. */
export const MEMBER_KINDS = ["person", "key", "guest"] as const;
/** Whether a member is a person, an API key, or a guest with a link. */
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Who acts. Everything that a command or a query knows of the person comes from here. */
export type Actor = {
  readonly newsroomId: string;
  readonly memberId: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The session that a person came in with; absent for keys, guests and the command line. */
  readonly sessionId?: string;
  /**
   * The newsroom asks a second factor of this person, or of whoever this key belongs to, and none is set up: until then
   * nothing opens but setting it up.
   */
  readonly owesSecondFactor?: true;
};
