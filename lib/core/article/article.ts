import { z } from "zod";

/** Where an article is on its way to publication. */
export const ArticleStatusSchema = z.enum(["draft", "checking", "cleared", "published", "corrected", "archived"]);
/** Where an article is on its way to publication. */
export type ArticleStatus = z.infer<typeof ArticleStatusSchema>;

/** The longest text that is taken in, in UTF-16 code units. */
export const MAX_ARTICLE_LENGTH = 1_000_000;
