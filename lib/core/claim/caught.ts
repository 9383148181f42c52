import { z } from "zod";

/** Verdicts that say that the words were wrong, and so that checking has caught something. */
export const CAUGHT_VERDICTS = ["confirmed_after_correction", "incorrect", "misleading", "outdated"] as const;

/**
 * When a wrong fact was caught: by the first check, after somebody had sent the claim back, or only after it had been
 * signed off once.
 */
export const CatchStageSchema = z.enum(["first_check", "second_check", "after_sign_off"]);
/** When a wrong fact was caught. */
export type CatchStage = z.infer<typeof CatchStageSchema>;
