import type { RouteWorld } from "@/tests/support/route-world";

/** A well-formed call of a route: which thing its address names, and the body. */
export type RouteCall = {
  /** What `:id` stands for. */
  readonly id?: keyof RouteWorld;
  readonly query?: string;
  readonly body?: (world: RouteWorld) => object;
  /** Sent as If-Match. A version that no test reaches makes a permitted change end as 412, and so changes nothing. */
  readonly version?: number;
};

/** A version that nothing in a test ever has. */
export const UNSEEN = 999_999;

const change = (id: keyof RouteWorld, body: object): RouteCall => ({ id, version: UNSEEN, body: () => body });

/** One call for each line of the API's table. A route without a line here fails the tests of rights and of newsrooms. */
export const ROUTE_CALLS: Readonly<Record<string, RouteCall>> = {
  "GET /articles": {},
  "POST /articles": { body: () => ({ text: "One sentence of 7 words to check." }) },
  "GET /articles/:id": { id: "article" },
  "PATCH /articles/:id": change("article", { title: "Another title" }),
  "GET /articles/:id/review": { id: "article" },
  "GET /articles/:id/segments": { id: "article" },
  "GET /articles/:id/coverage": { id: "article" },
  "GET /articles/:id/blockers": { id: "article" },
  "POST /articles/:id/sign-off": change("article", {}),
  "POST /articles/:id/moves": change("article", { move: "archive" }),
  "POST /articles/:id/dismissals": { id: "article", body: () => ({ start: 0, end: 9, reason: "boilerplate" }) },
  "POST /dismissals/:id/withdraw": change("dismissal", {}),
  "POST /articles/:id/segments": { id: "article", body: () => ({ start: 0, kind: "promo" }) },
  "GET /articles/:id/revisions": { id: "article" },
  "GET /articles/:id/revisions/:number": { id: "article" },
  "GET /articles/:id/revisions/:number/diff": { id: "article" },
  "POST /articles/:id/revisions": change("article", { text: "Another sentence of 9 words to check here." }),
  "GET /articles/:id/claims": { id: "article" },
  "POST /articles/:id/claims": { id: "article", body: () => ({ start: 0, end: 9 }) },
  "POST /articles/:id/claims/import": { id: "article", body: () => ({ csv: "quote\nNowhere in the text" }) },
  "GET /articles/:id/publication": { id: "article" },
  "PUT /articles/:id/publication": { id: "article", body: () => ({}) },
  "DELETE /articles/:id/publication": { id: "article" },
  "GET /articles/:id/hints": { id: "article" },
  "POST /articles/:id/hints/dismiss": change("article", { key: "any", reason: "Both are right." }),
  "POST /articles/:id/hints/restore": change("article", { key: "any" }),
  "GET /articles/:id/threads": { id: "article" },
  "POST /articles/:id/threads": { id: "article", body: () => ({ kind: "note", body: "On the article." }) },
  "POST /extract": { body: () => ({ text: "One sentence of 7 words to check." }) },
  "GET /claims": {},
  "POST /claims/bulk": {
    body: (world) => ({
      items: [{ id: world.claim, version: UNSEEN }],
      change: { kind: "priority", priority: "high" },
    }),
  },
  "POST /claims/undo": { body: (world) => ({ items: [{ id: world.claim, version: UNSEEN }] }) },
  "GET /claims/:id": { id: "claim" },
  "PATCH /claims/:id": change("claim", { priority: "high" }),
  "GET /claims/:id/elsewhere": { id: "claim" },
  "POST /claims/:id/same": { id: "claim", body: (world) => ({ otherId: world.elsewhere }) },
  "POST /claims/:id/same/withdraw": { id: "claim", body: (world) => ({ otherId: world.elsewhere }) },
  "GET /claims/:id/history": { id: "claim" },
  "GET /claims/:id/claim-review": { id: "claim" },
  "POST /claims/:id/moves": change("claim", { move: "return", reason: "Look again." }),
  "PUT /claims/:id/verdict": change("claim", { verdict: "confirmed", note: "It is so." }),
  "POST /claims/:id/split": change("claim", {
    parts: [
      { start: 0, end: 9 },
      { start: 10, end: 20 },
    ],
  }),
  "POST /claims/:id/merge": {
    id: "claim",
    version: UNSEEN,
    body: (world) => ({ with: [world.openClaim] }),
  },
  "POST /claims/:id/evidence": {
    id: "claim",
    body: () => ({ source: { type: "report", title: "A report" }, stance: "context" }),
  },
  "GET /policy": {},
  "PUT /policy": { version: UNSEEN, body: () => ({ claimType: "number", rule: null }) },
  "GET /settings/second-factor": {},
  "PUT /settings/second-factor": { version: UNSEEN, body: () => ({ roles: ["viewer"], cleared: false }) },
  "GET /passes": {},
  "PUT /passes": { version: UNSEEN, body: () => ({ pass: "roles", on: false }) },
  "GET /replies": {},
  "GET /replies/:id": { id: "reply" },
  "POST /articles/:id/replies": {
    id: "article",
    body: (world) => ({ party: "The harbour company", claimIds: [world.openClaim] }),
  },
  "PATCH /replies/:id": change("reply", { usedWhere: "Paragraph 6." }),
  "POST /replies/:id/attempts": { id: "reply", body: () => ({ channel: "phone", note: "No answer." }) },
  "POST /replies/:id/close": change("reply", { outcome: "declined" }),
  "POST /replies/:id/withdraw": change("reply", { reason: "Opened by mistake." }),
  "POST /claims/:id/second-check": change("claim", {}),
  "GET /second-checks": {},
  "GET /second-checks/:id": { id: "secondCheck" },
  "POST /second-checks/:id/take": change("secondCheck", {}),
  "PUT /second-checks/:id/verdict": change("secondCheck", { verdict: "confirmed", note: "The register has it." }),
  "POST /second-checks/:id/decision": change("secondCheck", { verdict: "confirmed", note: "The register has it." }),
  "POST /second-checks/:id/withdraw": change("secondCheck", { reason: "Not needed." }),
  "PATCH /evidence/:id": change("evidence", { note: "Page 12." }),
  "POST /evidence/:id/withdraw": change("evidence", { reason: "Wrong year." }),
  "POST /claims/:id/threads": { id: "claim", body: () => ({ kind: "note", body: "On the claim." }) },
  "GET /threads": {},
  "GET /threads/:id": { id: "thread" },
  "PATCH /threads/:id": change("thread", { dueAt: "2030-01-01T12:00:00Z" }),
  "POST /threads/:id/comments": { id: "thread", body: () => ({ body: "A comment." }) },
  "POST /threads/:id/resolve": change("thread", {}),
  "POST /threads/:id/reopen": change("thread", {}),
  "GET /comments/:id": { id: "comment" },
  "GET /comments/:id/versions": { id: "comment" },
  "PATCH /comments/:id": change("comment", { body: "Other words." }),
  "DELETE /comments/:id": { id: "comment" },
  "GET /sources": {},
  "POST /sources": { body: () => ({ type: "report", title: "A report" }) },
  "GET /sources/:id": { id: "source" },
  "PATCH /sources/:id": change("source", { title: "Another title" }),
  "POST /sources/:id/captures": { id: "source", body: () => ({ text: "What the page said." }) },
  "GET /sources/duplicates": {},
  "POST /sources/:id/merge": { id: "source", version: UNSEEN, body: (world) => ({ into: world.otherSource }) },
  // A body of JSON is a plain text as well.
  "POST /sources/:id/attachments": { id: "source", query: "?name=notes.txt", body: () => ({ words: "40 were hurt" }) },
  "GET /attachments/:id": { id: "attachment" },
  "POST /attachments/:id/withhold": { id: "attachment", body: () => ({ reason: "Not ours to have." }) },
  "POST /attachments/:id/give-back": { id: "attachment", body: () => ({}) },
  "POST /attachments/:id/remove": { id: "attachment", body: () => ({}) },
  "POST /documents/text": { query: "?name=notes.txt", body: () => ({ words: "40 were hurt" }) },
  "GET /dashboard": {},
  "GET /dashboard/trends": {},
  "GET /search": { query: "?q=ferry" },
  "GET /today": {},
  "GET /notifications": {},
  "GET /notifications/count": {},
  "POST /notifications/read": { body: () => ({}) },
  "GET /views": {},
  "POST /views": { body: () => ({ screen: "claims", name: "Mine, open", query: "assignee=me&status=open" }) },
  "GET /views/:id": { id: "view" },
  "PATCH /views/:id": change("view", { name: "Another name" }),
  "POST /views/:id/remove": change("view", {}),
  "GET /me/sessions": {},
  "POST /me/sessions/:id/end": { id: "session" },
  "POST /me/sessions/end-others": { body: () => ({}) },
  "PUT /me/password": { body: () => ({ currentPassword: "not this one", newPassword: "eleven herons at the weir" }) },
  "POST /members/:id/reset-link": { id: "member", body: () => ({}) },
  "GET /me/mail": {},
  "PUT /me/mail": { body: () => ({ frequency: "hourly" }) },
  "GET /me/second-factor": {},
  "POST /members/:id/remove-second-factor": { id: "member", body: () => ({}) },
  "GET /members/:id/sessions": { id: "member" },
  "POST /members/:id/end-sessions": { id: "member" },
  "PUT /members/:id/clearance": change("member", { cleared: true }),
  "POST /sources/confidential": { body: () => ({ type: "interview", name: "Somebody" }) },
  "POST /sources/:id/reveal": { id: "secret", body: () => ({}) },
  "PUT /sources/:id/readers": { id: "secret", body: () => ({ memberIds: [] }) },
  "GET /articles/:id/access": { id: "article" },
  "PUT /articles/:id/access": change("article", { restricted: false, embargoUntil: null, memberIds: [] }),
  "GET /articles/:id/guest-links": { id: "article" },
  "POST /articles/:id/guest-links": {
    id: "article",
    body: (world) => ({ claimIds: [world.claim], name: "A guest", question: "Is it so?" }),
  },
  "POST /guest-links/:id/revoke": { id: "guestLink" },
  "GET /events": { query: "?follow=false" },
  "POST /presence": { body: (world) => ({ window: world.article, articleId: world.article, claimId: world.claim }) },
  "GET /history": {},
  "GET /history/export": {},
  "GET /history/verify": {},
  "GET /me": {},
  "GET /members": {},
  "PATCH /members/:id": change("member", { roles: ["viewer"] }),
  "GET /invitations": {},
  "POST /invitations": { body: () => ({ email: "new@guest.example", roles: ["viewer"] }) },
  "POST /invitations/:id/revoke": { id: "invitation" },
  "GET /keys": {},
  "POST /keys": { body: () => ({ name: "A script", roles: ["viewer"] }) },
  "POST /keys/:id/revoke": { id: "key" },
  "GET /export": {},
  "GET /articles/:id/export": { id: "article" },
  "GET /export/count": {},
  "GET /exports/check": { query: `?sha256=${"0".repeat(64)}` },
  "GET /exports": {},
  "POST /documents": { body: () => ({ text: "{}" }) },
  "POST /export-jobs": { body: (world) => ({ format: "csv", article: world.article }) },
  "GET /export-jobs": {},
  "GET /export-jobs/:id": { id: "exportJob" },
  "POST /export-jobs/:id/cancel": { id: "exportJob" },
  "GET /export-jobs/:id/file": { id: "exportJob" },
  "GET /exports/:id/manifest": { id: "export" },
};

/** Turns a line into a request on the things of a world. */
export function requestOf(
  route: string,
  world: RouteWorld,
): { method: string; path: string; body: object | undefined; headers: Record<string, string> } {
  const call = ROUTE_CALLS[route];
  if (!call) throw new RangeError(`Say in tests/support/route-calls.ts how ${route} is called.`);
  const [method = "", address = ""] = route.split(" ");
  const path = address.replace(":number", "1");
  const headers: Record<string, string> = call.version === undefined ? {} : { "if-match": `"${call.version}"` };
  return {
    method,
    path: `${call.id ? path.replace(":id", world[call.id]) : path}${call.query ?? ""}`,
    body: call.body?.(world),
    headers,
  };
}

/** The routes that no line says how to call: a new one is among them until somebody decides who may call it. */
export function routesWithoutCall(routes: readonly { readonly method: string; readonly path: string }[]): string[] {
  return routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !(route in ROUTE_CALLS));
}
