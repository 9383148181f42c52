import { inviteMember, revokeInvitation } from "@/lib/accounts/invite-member";
import { makeKey, revokeKey } from "@/lib/accounts/manage-keys";
import { editMember } from "@/lib/accounts/manage-members";
import { getMe, listInvitations, listKeys, listMembers } from "@/lib/accounts/queries";
import { DashboardViewSchema } from "@/lib/core/view/dashboard-view";
import { EventViewSchema } from "@/lib/core/view/history-view";
import { pageOf } from "@/lib/core/view/primitives";
import { SearchViewSchema } from "@/lib/core/view/search-view";
import { DuplicateSourcesSchema, SourceMergeSchema, SourceViewSchema } from "@/lib/core/view/source-view";
import { TrendsViewSchema } from "@/lib/core/view/trends-view";
import { getDashboard, getToday, getTrends } from "@/lib/dashboard/queries";
import { listEvents, verifyNewsroomHistory } from "@/lib/history/queries";
import { search } from "@/lib/search/queries";
import { addSource } from "@/lib/sources/add-source";
import { captureSource } from "@/lib/sources/capture-source";
import { editSource } from "@/lib/sources/edit-source";
import { mergeSources } from "@/lib/sources/merge-sources";
import { getSource, listDuplicates, listSources } from "@/lib/sources/queries";
import { TEXT_LIMIT } from "@/server/api/body";
import type { Route } from "@/server/api/route";
import { downloadHistory } from "@/server/api/routes/download-history";

/** Sources, dashboard, history and people. */
export const deskRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/sources",
    summary: "List sources, newest first or in another order",
    run: listSources,
    output: pageOf(SourceViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/sources",
    summary: "Add a source",
    run: addSource,
    status: 201,
    bodyLimit: TEXT_LIMIT,
    output: SourceViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/sources/:id",
    summary: "Get a source and where it is used",
    run: getSource,
    output: SourceViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/sources/:id",
    summary: "Change a source",
    run: editSource,
    ifMatch: true,
    current: getSource,
    output: SourceViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/sources/duplicates",
    summary: "List sources that were written down more than once",
    run: listDuplicates,
    output: DuplicateSourcesSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/sources/:id/merge",
    summary: "Merge a source into another one",
    run: mergeSources,
    ifMatch: true,
    previewable: true,
    current: getSource,
    output: SourceMergeSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/sources/:id/captures",
    summary: "Keep a text of a source",
    run: captureSource,
    status: 201,
    bodyLimit: TEXT_LIMIT,
    output: SourceViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/dashboard",
    summary: "What stands where",
    run: getDashboard,
    output: DashboardViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/search",
    summary: "Find claims, articles, sources, comments and people by words",
    run: search,
    output: SearchViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/dashboard/trends",
    summary: "How the desk has worked over the last days",
    run: getTrends,
    output: TrendsViewSchema,
  },
  { kind: "query", method: "GET", path: "/today", summary: "My queue and what waits for me", run: getToday },
  {
    kind: "query",
    method: "GET",
    path: "/history",
    summary: "The newsroom's history, newest first",
    run: listEvents,
    output: pageOf(EventViewSchema),
  },
  {
    kind: "download",
    method: "GET",
    path: "/history/export",
    summary: "Download the history as JSON lines",
    handle: downloadHistory,
  },
  {
    kind: "query",
    method: "GET",
    path: "/history/verify",
    summary: "Read the whole history again and name the first line that is not as it was written",
    run: verifyNewsroomHistory,
  },
  { kind: "query", method: "GET", path: "/me", summary: "Who the caller is", run: getMe },
  { kind: "query", method: "GET", path: "/members", summary: "The people of the newsroom", run: listMembers },
  {
    kind: "command",
    method: "PATCH",
    path: "/members/:id",
    summary: "Change a member's roles, or disable him",
    run: editMember,
    ifMatch: true,
  },
  { kind: "query", method: "GET", path: "/invitations", summary: "List invitations", run: listInvitations },
  {
    kind: "command",
    method: "POST",
    path: "/invitations",
    summary: "Invite somebody by link",
    run: inviteMember,
    status: 201,
  },
  {
    kind: "command",
    method: "POST",
    path: "/invitations/:id/revoke",
    summary: "Withdraw an invitation",
    run: revokeInvitation,
  },
  { kind: "query", method: "GET", path: "/keys", summary: "List API keys", run: listKeys },
  {
    kind: "command",
    method: "POST",
    path: "/keys",
    summary: "Make an API key; it is shown once",
    run: makeKey,
    status: 201,
  },
  { kind: "command", method: "POST", path: "/keys/:id/revoke", summary: "Revoke an API key", run: revokeKey },
];
