import { z } from "zod";
import { MEMBER_KINDS, ROLES } from "@/lib/core/access/roles";

/** What a member may be in a newsroom; a member holds one or more. An admin runs the system and judges no content. */
export const RoleSchema = z.enum(ROLES);

/** Whether a member is a person, an API key, or a guest with a link. Neither of the latter counts as a second person. */
export const MemberKindSchema = z.enum(MEMBER_KINDS);
