import { z } from "zod";
import { SECOND_CHECK_RULES, SECOND_CHECK_STANDINGS, SECOND_CHECK_STATES } from "@/lib/core/review/second-check";

/** Where a second check stands: waiting for its verdict, the two agree or not, a third person has decided, or called off. */
export const SecondCheckStateSchema = z.enum(SECOND_CHECK_STATES);

/** When the newsroom's policy asks for a second check by itself. */
export const SecondCheckRuleSchema = z.enum(SECOND_CHECK_RULES);

/** What a sign-off needs to know: nothing asked, still open in one of two ways, or settled on the present verdict. */
export const SecondCheckStandingSchema = z.enum(SECOND_CHECK_STANDINGS);
