import type { Role } from "@/lib/core/access/roles";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

/** A person who is to be able to sign in, with the password already hashed. */
export type NewPerson = {
  readonly newsroomId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
};

/** Writes a user with a password and makes it a member of the newsroom. Returns the member's id. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<string> {
  const userId = newId();
  const memberId = newId();
  await tx.user.create({
    data: { id: userId, name: person.name, email: person.email, emailVerified: true },
    select: { id: true },
  });
  await tx.account.create({
    data: { id: newId(), accountId: userId, providerId: "credential", userId, password: person.passwordHash },
    select: { id: true },
  });
  await tx.member.create({
    data: { id: memberId, newsroomId: person.newsroomId, userId, name: person.name, roles: [...person.roles] },
    select: { id: true },
  });
  return memberId;
}
