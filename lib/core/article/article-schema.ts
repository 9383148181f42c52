import { z } from "zod";
import { ARTICLE_STATUSES } from "@/lib/core/article/article";

/** Where an article is on its way to publication. */
export const ArticleStatusSchema = z.enum(ARTICLE_STATUSES);
