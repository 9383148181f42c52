import { z } from "zod";

/** An id as it goes over the wire. */
export const UuidSchema = z.uuid();

/** A moment in ISO 8601 with a zone. */
export const TimeSchema = z.iso.datetime({ offset: true });

/** A member of the newsroom, as others see him or her. */
export const PersonSchema = z.object({ id: UuidSchema, name: z.string() }).meta({ id: "Person" });
/** A member of the newsroom, as others see him or her. */
export type Person = z.infer<typeof PersonSchema>;

/** A page of a list. `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A page of a list. `nextCursor` is null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };
