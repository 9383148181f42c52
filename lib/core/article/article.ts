/** Where an article is on its way to publication. */
export const ARTICLE_STATUSES = ["draft", "checking", "cleared", "published", "corrected", "archived"] as const;
/** Where an article is on its way to publication. */
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** The longest text that is taken in, in UTF-16 code units. */
export const MAX_ARTICLE_LENGTH = 1_000_000;
