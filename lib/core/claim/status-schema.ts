import { z } from "zod";
import { CLAIM_MOVE_NAMES, CLAIM_STATUSES, DISMISSAL_REASONS } from "@/lib/core/claim/status";

/** Where a claim is in the process. What was found is the verdict; whether we still know the place is the anchor state. */
export const ClaimStatusSchema = z.enum(CLAIM_STATUSES);

/** The moves that a person can make. `lapse` is the system's own and never offered. */
export const ClaimMoveSchema = z.enum(CLAIM_MOVE_NAMES);

/** Why a claim may be left out of the check. */
export const DismissalReasonSchema = z.enum(DISMISSAL_REASONS);
