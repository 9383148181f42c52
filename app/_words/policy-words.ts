import type { SecondCheckRule } from "@/lib/core/review/second-check";

export const SECOND_CHECK_RULE_WORDS: Record<SecondCheckRule, string> = {
  never: "when somebody asks",
  high_priority: "always at high priority",
  always: "always",
};
