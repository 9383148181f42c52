import { z } from "zod";
import { ANCHOR_STATES, CHECKABLES, ORIGIN_KINDS, PRIORITIES } from "@/lib/core/claim/claim";

/** How urgent a check is. */
export const PrioritySchema = z.enum(PRIORITIES);

/** Whether we still know where a claim stands in a revision. */
export const AnchorStateSchema = z.enum(ANCHOR_STATES);

/** Who first wrote the claim down. */
export const OriginKindSchema = z.enum(ORIGIN_KINDS);

/** Whether the content is to be checked, or only that it was said. */
export const CheckableSchema = z.enum(CHECKABLES);
