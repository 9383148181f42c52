import { z } from "zod";

/** The query of an address as the framework hands it over. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;
/** A part of the address that was left out of the filter, because it says nothing that the list knows. */
export type Ignored = { readonly name: string; readonly value: string };

/**
 * Reads a filter out of the address, one name at a time: what cannot be understood is left out and named, so that the
 * screen can say so instead of failing or of showing another list in silence. Empty values are no filter.
 */
export function readFilter<Shape extends z.ZodRawShape>(
  shape: Shape,
  params: SearchParams,
): { filter: z.output<z.ZodObject<Shape>>; ignored: readonly Ignored[] } {
  const understood: Record<string, string> = {};
  const ignored: Ignored[] = [];
  for (const [name, given] of Object.entries(params)) {
    const value = writtenValue(given);
    if (value === "") continue;
    const schema: z.core.$ZodType | undefined = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (schema && z.safeParse(schema, value).success) understood[name] = value;
    else ignored.push({ name, value });
  }
  return { filter: z.object(shape).parse(understood), ignored };
}

function writtenValue(given: string | readonly string[] | undefined): string {
  const values = typeof given === "string" ? [given] : (given ?? []);
  return values
    .map((value) => value.trim())
    .filter(Boolean)
    .join(",");
}
