import { z } from "zod";
import { TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** A number of things, or a place in a text. */
export const count = z.int().min(0);
/** Any text. */
export const words = z.string();
/** A text, or none. */
export const maybe = words.nullable();
/** A moment, or none. */
export const when = TimeSchema.nullable();
/** A person's or a thing's id, or none. */
export const who = UuidSchema.nullable();
