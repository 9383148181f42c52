import { changePassword } from "@/lib/accounts/change-password";
import { clearMember } from "@/lib/accounts/clear-member";
import { getMailSetting, setMailFrequency } from "@/lib/accounts/mail-setting";
import {
  endMemberSessions,
  endOtherSessions,
  endOwnSession,
  listMemberSessions,
  listOwnSessions,
} from "@/lib/accounts/manage-sessions";
import { makeResetLink } from "@/lib/accounts/reset-password";
import { getSecondFactor, removeMemberSecondFactor } from "@/lib/accounts/second-factor";
import { getSecondFactorRule, setSecondFactorRule } from "@/lib/accounts/second-factor-rule";
import { getArticleAccess, setArticleAccess } from "@/lib/articles/set-access";
import { ArticleAccessSchema } from "@/lib/core/view/access-view";
import { SecondFactorRuleViewSchema } from "@/lib/core/view/second-factor-view";
import { SourceViewSchema } from "@/lib/core/view/source-view";
import { listGuestLinks, makeGuestLink, revokeGuestLink } from "@/lib/reviews/guest-links";
import { confideSource, revealSource, setSourceReaders } from "@/lib/sources/confidential";
import type { Route } from "@/server/api/route";

/** Sessions, guests, and who may know of an article. */
export const peopleRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/me/sessions",
    summary: "Where the caller is signed in",
    run: listOwnSessions,
  },
  {
    kind: "command",
    method: "POST",
    path: "/me/sessions/:id/end",
    summary: "Sign out of one of one's own sessions",
    run: endOwnSession,
  },
  {
    kind: "command",
    method: "POST",
    path: "/me/sessions/end-others",
    summary: "Sign out everywhere but here",
    run: endOtherSessions,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/me/password",
    summary: "Change one's own password; every other session ends",
    run: changePassword,
  },
  {
    kind: "command",
    method: "POST",
    path: "/members/:id/reset-link",
    summary: "Make a link by which a member sets a new password; it is shown once",
    run: makeResetLink,
    status: 201,
  },
  {
    kind: "query",
    method: "GET",
    path: "/me/mail",
    summary: "How the caller is told by mail of what comes into the inbox",
    run: getMailSetting,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/me/mail",
    summary: "Set how often the caller is told by mail: off, at_once, hourly or daily",
    run: setMailFrequency,
  },
  {
    kind: "query",
    method: "GET",
    path: "/me/second-factor",
    summary: "Whether the caller has a second factor, and is asked for one",
    run: getSecondFactor,
  },
  {
    kind: "query",
    method: "GET",
    path: "/settings/second-factor",
    summary: "Of whom a second factor is asked, and who has none",
    run: getSecondFactorRule,
    output: SecondFactorRuleViewSchema,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/settings/second-factor",
    summary: "Set of whom a second factor is asked; it holds with the next request",
    run: setSecondFactorRule,
    ifMatch: true,
    output: SecondFactorRuleViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/members/:id/remove-second-factor",
    summary: "Take the second factor of a member who lost it away, and sign him out",
    run: removeMemberSecondFactor,
  },
  {
    kind: "query",
    method: "GET",
    path: "/members/:id/sessions",
    summary: "Where a member is signed in",
    run: listMemberSessions,
  },
  {
    kind: "command",
    method: "POST",
    path: "/members/:id/end-sessions",
    summary: "Sign a member out everywhere",
    run: endMemberSessions,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/members/:id/clearance",
    summary: "Clear a member for confidential sources, or take that away",
    run: clearMember,
    ifMatch: true,
  },
  {
    kind: "command",
    method: "POST",
    path: "/sources/confidential",
    summary: "Confide a source: who it is gets locked away, elsewhere it is a number",
    run: confideSource,
    status: 201,
    output: SourceViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/sources/:id/reveal",
    summary: "Read who a confidential source is; each reading is a line of the history",
    run: revealSource,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/sources/:id/readers",
    summary: "Name who else may read who a confidential source is",
    run: setSourceReaders,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/access",
    summary: "Who may know of an article",
    run: getArticleAccess,
    output: ArticleAccessSchema,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/articles/:id/access",
    summary: "Restrict an article to named members, set an embargo, or open it",
    run: setArticleAccess,
    ifMatch: true,
    current: getArticleAccess,
    output: ArticleAccessSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/guest-links",
    summary: "The guest links of an article",
    run: listGuestLinks,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/guest-links",
    summary: "Make a guest link to named claims; it is shown once",
    run: makeGuestLink,
    rename: { id: "articleId" },
    status: 201,
  },
  {
    kind: "command",
    method: "POST",
    path: "/guest-links/:id/revoke",
    summary: "Revoke a guest link",
    run: revokeGuestLink,
  },
];
