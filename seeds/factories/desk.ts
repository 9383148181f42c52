import type { Actor, Role } from "@/lib/core/access/roles";

/** The places at a newsroom's desk, and what whoever sits there may do. One person a place. */
export const PLACES = {
  admin: ["admin"],
  editor: ["editor"],
  second: ["editor"],
  checker: ["checker"],
  colleague: ["checker"],
  writer: ["writer"],
  viewer: ["viewer"],
} as const satisfies Record<string, readonly Role[]>;

/** A place at the desk. */
export type Place = keyof typeof PLACES;

/** A newsroom with somebody in every role: two editors and two checkers, so that two people can disagree. */
export type Desk = Readonly<Record<Place, Actor>>;

/** The places in the order in which people join. */
// A cast, because Object.keys forgets the names that stand above.
export const places = Object.keys(PLACES) as readonly Place[];

const NAMES: Readonly<Record<Place, string>> = {
  admin: "Ada Brandt",
  editor: "Edna Moss",
  second: "Sven Aalto",
  checker: "Cora Lind",
  colleague: "Chike Obi",
  writer: "Wanda Reyes",
  viewer: "Vito Hale",
};

/** The name of whoever sits at a place. */
export function nameOf(place: Place): string {
  return NAMES[place];
}

/** The address that he signs in with. It lies in a domain that can never exist. */
export function addressOf(place: Place, newsroom: string): string {
  const domain = newsroom
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${place}@${domain}.example`;
}
