import { z } from "zod";

const MOST_BYTES = 1_024;
const OBVIOUS =
  /^(?:password|passwort|linecheck|newsroom|qwertz?uiop|letmein|iloveyou|administrator|welcome|changeme|123456789012)[\W\d_]*$/i;

/** A password that may be set: at least twelve characters, any characters, and not one of the first that are tried. */
export const NewPasswordSchema = z
  .string()
  .min(12, "Use at least 12 characters: a short sentence is fine.")
  .refine((value) => new TextEncoder().encode(value).length <= MOST_BYTES, "Use at most 1,024 bytes.")
  .refine((value) => !value.includes("\0"), "The password holds a character that cannot be typed.")
  .refine(
    (value) => !OBVIOUS.test(value) && new Set(value).size >= 5,
    "That is one of the first passwords that would be tried. Choose another one.",
  );

/** An e-mail address as people type it, in lower case. */
export const EmailSchema = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email("Give an e-mail address such as ana@example.org."))
  .transform((value) => value.toLowerCase());
