import { z } from "zod";
import type { Extraction } from "@/lib/core/extract/contract";

/** The passes that bring claims in; the others only say more about them. A newsroom can do without any of them. */
export const ClaimPassSchema = z.enum(["clauses", "attribution", "roles"]);
/** A pass that brings claims in. */
export type ClaimPass = z.infer<typeof ClaimPassSchema>;
/** All of them, in the order in which the screens name them. */
export const CLAIM_PASSES: readonly ClaimPass[] = ClaimPassSchema.options;

/** The pass that brought a claim in: who somebody is, what somebody is said to have said, or what the outlet says itself. */
export function passOf(passes: readonly string[]): ClaimPass {
  if (passes.includes("roles")) return "roles";
  return passes.includes("attribution") ? "attribution" : "clauses";
}

/** What was found, without the claims of the passes that are turned off. Repeats of a claim that is left out stand alone. */
export function withoutPasses(found: Extraction, off: readonly ClaimPass[]): Extraction {
  if (off.length === 0) return found;
  const place = new Map<number, number>();
  found.claims.forEach((claim, i) => {
    if (!off.includes(passOf(claim.passes))) place.set(i, place.size);
  });
  const claims = found.claims.flatMap((claim, i) =>
    place.has(i) ? [{ ...claim, sameAs: claim.sameAs === null ? null : (place.get(claim.sameAs) ?? null) }] : [],
  );
  return { ...found, claims };
}
