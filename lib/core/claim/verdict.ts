import type { z } from "zod";
import type { VerdictLabelSchema } from "@/lib/core/claim/verdict-schema";

/** The verdicts that every newsroom starts with, in their order on the screen. */
export const DEFAULT_VERDICTS = [
  { key: "confirmed", label: "Confirmed", color: "green", icon: "check", countsAsVerified: true },
  {
    key: "confirmed_after_correction",
    label: "Confirmed after correction",
    color: "teal",
    icon: "pen-check",
    countsAsVerified: true,
  },
  { key: "incorrect", label: "Incorrect", color: "red", icon: "cross", countsAsVerified: false },
  { key: "misleading", label: "Misleading", color: "orange", icon: "alert", countsAsVerified: false },
  { key: "disputed", label: "Disputed", color: "purple", icon: "split", countsAsVerified: false },
  { key: "unverifiable", label: "Unverifiable", color: "gray", icon: "help", countsAsVerified: false },
  { key: "outdated", label: "Outdated", color: "amber", icon: "clock", countsAsVerified: false },
] as const;

/** One label of a newsroom's scale. */
export type VerdictLabel = z.infer<typeof VerdictLabelSchema>;

/** The verdict on an attribution that counts as "they did say it". */
export const ATTRIBUTION_CONFIRMED = "confirmed";
