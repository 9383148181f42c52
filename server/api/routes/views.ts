import { z } from "zod";
import { SavedViewSchema } from "@/lib/core/view/saved-view";
import { getView, listViews } from "@/lib/search/queries";
import { changeView, removeView, saveView } from "@/lib/search/save-view";
import type { Route } from "@/server/api/route";

const changes = { ifMatch: true, current: getView, output: SavedViewSchema } as const;

/** Lists by filter and order, under a name. */
export const viewRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/views",
    summary: "Saved views: one's own and those shared with the newsroom",
    run: listViews,
    output: z.object({ items: z.array(SavedViewSchema) }),
  },
  {
    kind: "command",
    method: "POST",
    path: "/views",
    summary: "Save a view",
    run: saveView,
    status: 201,
    output: SavedViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/views/:id",
    summary: "Get a saved view",
    run: getView,
    output: SavedViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/views/:id",
    summary: "Change one's own view",
    run: changeView,
    ...changes,
  },
  {
    kind: "command",
    method: "POST",
    path: "/views/:id/remove",
    summary: "Take a view away",
    run: removeView,
    ...changes,
  },
];
