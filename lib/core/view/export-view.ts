import { z } from "zod";

const count = z.int().min(0);

/** What an export with some filter would hold now, and what would be marked or left out: known before it is made. */
export const ExportCountSchema = z
  .object({
    claims: count,
    verified: count,
    /** Claims whose evidence policy an editor overrode. */
    overridden: count,
    /** Claims whose sign-off no longer holds. */
    lapsed: count,
    /** Claims of articles under embargo, and of restricted ones, that the person may see. */
    embargoed: count,
    restricted: count,
    /** Sources behind the claims that lists of references hold. */
    sources: count,
    /** Confidential sources behind them: numbers in every file, absent from lists of references. */
    confidential: count,
    /** Claims that get a ClaimReview. */
    reviews: count,
  })
  .meta({ id: "ExportCount" });
/** What an export would hold now, and what would be left out. */
export type ExportCount = z.infer<typeof ExportCountSchema>;
