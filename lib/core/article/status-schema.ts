import { z } from "zod";
import { ARTICLE_MOVE_NAMES } from "@/lib/core/article/status";

/** The moves of an article that a person can make. */
export const ArticleMoveSchema = z.enum(ARTICLE_MOVE_NAMES);
