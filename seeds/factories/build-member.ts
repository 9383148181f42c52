import type { Actor, Role } from "@/lib/core/access/roles";
import { insertPerson } from "@/lib/db/people";
import type { Tx } from "@/lib/db/transaction";
import { inTransaction } from "@/lib/db/transaction";
import { hashPassword } from "@/lib/platform/passwords";

/** What everybody that a factory makes signs in with, unless another password is given. */
export const FACTORY_PASSWORD = "a harbour full of herring";

/** A member to be made; everything that is left out gets a value. */
export type NewMember = {
  readonly newsroomId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly password?: string | undefined;
};

const hashes = new Map<string, Promise<string>>();

/** Hashing is slow on purpose, and the same few passwords are used over and over. */
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

/** Makes a member who can sign in, past the commands: the set-up allows one newsroom and its admin only. */
export async function buildMember(member: NewMember, tx?: Tx): Promise<Actor> {
  const passwordHash = await hashOnce(member.password ?? FACTORY_PASSWORD);
  const insert = (inside: Tx) => insertPerson(inside, { ...member, passwordHash });
  const memberId = await (tx ? insert(tx) : inTransaction(insert));
  return {
    newsroomId: member.newsroomId,
    memberId,
    kind: "person",
    name: member.name,
    roles: [...member.roles],
  };
}
