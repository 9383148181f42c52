import { z } from "zod";
import { ATTRIBUTION_MODES, CLAIM_TYPES } from "@/lib/core/extract/claim-type";

/** What kind of checking a claim asks for; a claim has one to three, the main one first. */
export const ClaimTypeSchema = z.enum(CLAIM_TYPES);

/** Whose words a claim is made in: the outlet's own, or those of somebody whom it quotes, in part, whole or retold. */
export const AttributionModeSchema = z.enum(ATTRIBUTION_MODES);
