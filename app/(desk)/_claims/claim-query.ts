import { z } from "zod";
import { CLAIM_SORT_WORDS, type ClaimSort } from "@/app/_words/list-words";
import { CursorSchema } from "@/app/(desk)/_list/cursor";
import { claimFilterShape } from "@/lib/core/claim/claim-filter";

// The keys of the dictionary are the orders that the list knows.
const SORTS = Object.keys(CLAIM_SORT_WORDS) as [ClaimSort, ...ClaimSort[]];

/** What the address of the list of claims can say: the one filter of claims, the order and the page. */
export const claimQueryShape = {
  ...claimFilterShape,
  sort: z.enum(SORTS).optional(),
  cursor: CursorSchema,
};
