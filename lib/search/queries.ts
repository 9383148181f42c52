import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { searchWords } from "@/lib/core/search/search-words";
import { type SavedView, ViewScreenSchema } from "@/lib/core/view/saved-view";
import type { SearchView } from "@/lib/core/view/search-view";
import { findEverywhere } from "@/lib/db/find";
import { fromPool } from "@/lib/db/rows";
import { readView, readViews } from "@/lib/db/saved-views";

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

/** The views that the person has, of one list or of all: his own and those shared with the newsroom. */
export const listViews = defineQuery({
  name: "listViews",
  permission: "view:keep",
  input: z.strictObject({ screen: ViewScreenSchema.optional() }),
  run: async ({ actor }, { screen }): Promise<{ items: SavedView[] }> => {
    const views = await readViews(fromPool, actor);
    return { items: views.filter((view) => screen === undefined || view.screen === screen) };
  },
});

/** One view that the person has. */
export const getView = defineQuery({
  name: "getView",
  permission: "view:keep",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, { id }): Promise<SavedView> => readView(fromPool, actor, id),
});
