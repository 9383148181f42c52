import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { searchWords } from "@/lib/core/search/search-words";
import type { SearchView } from "@/lib/core/view/search-view";
import { findEverywhere } from "@/lib/db/find";
import { fromPool } from "@/lib/db/rows";

const NOTHING: SearchView = { claims: [], articles: [], sources: [], comments: [], people: [] };

/** Finds claims, articles, sources, comments and people by words; typing errors are forgiven. */
export const search = defineQuery({
  name: "search",
  permission: "claim:read",
  input: z.strictObject({
    q: z.string().max(200),
    limit: z.coerce.number().int().min(1).max(50).default(8),
  }),
  run: async ({ actor }, { q, limit }): Promise<SearchView> => {
    const words = searchWords(q);
    if (words.words.length === 0) return NOTHING;
    return findEverywhere({ reader: fromPool, actor, words, limit });
  },
});
