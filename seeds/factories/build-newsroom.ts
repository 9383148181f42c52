import { createMember } from "@/lib/accounts/create-member";
import { setUp } from "@/lib/accounts/set-up";
import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import { writeEvents } from "@/lib/db/events";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { addressOf, type Desk, nameOf, PLACES, type Place, places } from "@/seeds/factories/desk";

/** A newsroom to be made; everything that is left out gets a value. */
export type NewNewsroom = { readonly name?: string; readonly password?: string };

/**
 * Makes a newsroom with its scale and somebody in every role, straight in the database: an installation is set up once,
 * and the second newsroom of a test cannot come through that door.
 */
export async function buildNewsroom(options: NewNewsroom = {}): Promise<Desk> {
  const newsroomId = newId();
  const name = options.name ?? `The Harbour Gazette ${newsroomId.slice(-6)}`;
  return inTransaction(async (tx) => {
    await tx.newsroom.create({ data: { id: newsroomId, name }, select: { id: true } });
    await tx.verdictLabel.createMany({
      data: DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, newsroomId, order, numeric: null })),
    });
    const people: [Place, Actor][] = [];
    for (const place of places) {
      const email = addressOf(place, name);
      const roles = PLACES[place];
      people.push([
        place,
        await buildMember({ newsroomId, name: nameOf(place), email, roles, password: options.password }, tx),
      ]);
    }
    const desk = deskOf(people);
    await writeEvents(tx, { newsroomId, actorId: desk.admin.memberId, requestId: newId() }, [
      { type: "newsroom.set_up", payload: { name }, objectId: newsroomId },
      ...places.map((place) => ({
        type: "member.joined" as const,
        payload: { name: nameOf(place), roles: [...PLACES[place]] },
        objectId: desk[place].memberId,
      })),
    ]);
    return desk;
  });
}

/**
 * Sets an empty installation up and adds the people, through the same commands that a person would use. The admin is
 * an editor too, as everybody is who sets a newsroom up.
 */
export async function setUpNewsroom(options: NewNewsroom = {}): Promise<Desk> {
  const name = options.name ?? "The Harbour Gazette";
  const password = options.password ?? FACTORY_PASSWORD;
  const admin = await setUp(
    { newsroom: name, name: nameOf("admin"), email: addressOf("admin", name), password },
    { trusted: true },
  );
  const people: [Place, Actor][] = [["admin", admin]];
  for (const place of places.filter((other) => other !== "admin")) {
    const roles = [...PLACES[place]];
    const input = { name: nameOf(place), email: addressOf(place, name), password, roles };
    const { id } = await execute(createMember, admin, input);
    people.push([place, { newsroomId: admin.newsroomId, memberId: id, kind: "person", name: input.name, roles }]);
  }
  return deskOf(people);
}

function deskOf(people: readonly [Place, Actor][]): Desk {
  // The cast restores the names of the places, which Object.fromEntries widens; the callers fill every one.
  return Object.fromEntries(people) as Desk;
}
