import { z } from "zod";

/** What was taken in with a whole document. */
export const DocumentReportSchema = z
  .object({ articles: z.int(), claims: z.int(), sources: z.int() })
  .meta({ id: "DocumentReport" });
/** What was taken in with a whole document. */
export type DocumentReport = z.infer<typeof DocumentReportSchema>;
