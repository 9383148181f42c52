import { inviteMember } from "@/lib/accounts/invite-member";
import { makeKey } from "@/lib/accounts/manage-keys";
import { listMemberSessions } from "@/lib/accounts/manage-sessions";
import { dismissText } from "@/lib/articles/dismiss-text";
import { ask, execute } from "@/lib/boundary/execute";
import { getClaim } from "@/lib/claims/queries";
import { askExport } from "@/lib/exports/ask-export";
import { openExport } from "@/lib/exports/export-claims";
import { ExportRunner } from "@/lib/exports/export-runner";
import { listExports } from "@/lib/exports/queries";
import { readSettings } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { silentLog } from "@/lib/platform/log";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { makeGuestLink } from "@/lib/reviews/guest-links";
import { openReply } from "@/lib/reviews/open-reply";
import { openThread } from "@/lib/reviews/open-thread";
import { saveView } from "@/lib/search/save-view";
import { addSource } from "@/lib/sources/add-source";
import { attachFile } from "@/lib/sources/attach-file";
import { confideSource } from "@/lib/sources/confidential";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import type { Desk } from "@/seeds/factories/desk";
import { cookieOf } from "@/tests/support/api";
import { givenFile } from "@/tests/support/given-file";

/** The id of one thing of every kind that an address or a body can name. */
export type RouteWorld = Readonly<
  Record<
    | "article"
    | "claim"
    | "openClaim"
    | "elsewhere"
    | "evidence"
    | "thread"
    | "comment"
    | "source"
    | "otherSource"
    | "attachment"
    | "member"
    | "invitation"
    | "key"
    | "export"
    | "exportJob"
    | "secondCheck"
    | "dismissal"
    | "reply"
    | "session"
    | "guestLink"
    | "secret"
    | "view",
    string
  >
>;

/** Makes one thing of every kind in a newsroom. */
export async function buildRouteWorld(desk: Desk): Promise<RouteWorld> {
  const article = await buildArticle(desk, { sentences: 3, byWriter: true });
  const made = await buildClaim(desk, { articleId: article.id, status: "awaiting_sign_off" });
  const open = await buildClaim(desk, { articleId: article.id, status: "open" });
  const elsewhere = await buildClaim(desk, { status: "open" });
  const thread = await execute(openThread, desk.checker, { claimId: made.id, kind: "note", body: "Seen." });
  const claim = await ask(getClaim, desk.checker, { id: made.id });
  const judged = await buildClaim(desk, { articleId: article.id, status: "awaiting_sign_off" });
  const asked = await execute(askSecondCheck, desk.checker, { id: judged.id, version: judged.version });
  const reply = await execute(openReply, desk.checker, {
    articleId: article.id,
    party: "The harbour company",
    claimIds: [open.id],
  });
  const invitation = await execute(inviteMember, desk.admin, { email: `${newId()}@guest.example`, roles: ["viewer"] });
  const key = await execute(makeKey, desk.admin, { name: "A script", roles: ["viewer"] });
  const { chunks } = await openExport(desk.viewer, { article: article.id });
  for await (const _chunk of chunks);
  const job = await execute(askExport, desk.viewer, { article: article.id });
  await new ExportRunner({ dataDir: readSettings().dataDir, log: silentLog }).turn();
  const dismissal = await execute(dismissText, desk.checker, {
    ...{ articleId: article.id, start: 0, end: 9, reason: "boilerplate" },
  });
  const { items } = await ask(listExports, desk.viewer, {});
  const guest = { articleId: article.id, claimIds: [claim.id], name: "A guest", question: "Is it so?" };
  const link = await execute(makeGuestLink, desk.editor, guest);
  const secret = await execute(confideSource, desk.checker, { type: "interview", name: "Somebody" });
  const other = await execute(addSource, desk.checker, { type: "report", title: "Another report" });
  const attachment = await execute(attachFile, desk.checker, {
    ...{ id: claim.evidence[0]?.source.id ?? "", name: "notes.txt", file: await givenFile("40 were hurt.") },
  });
  const view = await execute(saveView, desk.checker, {
    screen: "claims",
    name: `Open ${newId()}`,
    query: "status=open",
    shared: true,
  });
  await cookieOf(desk.colleague);
  const { items: sessions } = await ask(listMemberSessions, desk.admin, { id: desk.colleague.memberId });
  return {
    article: article.id,
    claim: claim.id,
    openClaim: open.id,
    elsewhere: elsewhere.id,
    evidence: claim.evidence[0]?.id ?? "",
    thread: thread.id,
    comment: thread.comments[0]?.id ?? "",
    source: claim.evidence[0]?.source.id ?? "",
    otherSource: other.id,
    attachment: attachment.id,
    member: desk.colleague.memberId,
    invitation: invitation.id,
    key: key.id,
    export: items[0]?.id ?? "",
    exportJob: job.id,
    secondCheck: asked.check?.id ?? "",
    dismissal: dismissal.id,
    reply: reply.id,
    session: sessions[0]?.id ?? "",
    guestLink: link.id,
    view: view.id,
    secret: secret.id,
  };
}

/** Ids of things that never were. */
export function nowhere(): RouteWorld {
  const id = () => newId();
  return {
    article: id(),
    claim: id(),
    openClaim: id(),
    elsewhere: id(),
    evidence: id(),
    thread: id(),
    comment: id(),
    source: id(),
    otherSource: id(),
    attachment: id(),
    member: id(),
    invitation: id(),
    key: id(),
    export: id(),
    exportJob: id(),
    secondCheck: id(),
    dismissal: id(),
    reply: id(),
    session: id(),
    guestLink: id(),
    view: id(),
    secret: id(),
  };
}
