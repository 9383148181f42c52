import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { execute } from "@/lib/boundary/execute";
import { claimLabel } from "@/lib/core/claim/claim";
import { settleClaim } from "@/lib/db/claim-facts";
import { changeClaim } from "@/lib/db/claims";
import { findGuest, type Guest, type GuestClaim, lockGuestClaim, readGuestClaims } from "@/lib/db/guest-links";
import { notify } from "@/lib/db/notifications";
import { addCommentRow, openThreadRow } from "@/lib/db/threads";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { CommentBodySchema } from "@/lib/reviews/open-thread";

const MOST_AN_HOUR = 30;

/** What a guest sees: who asks, what, until when, and the claims of his link. */
export type GuestPage = {
  readonly newsroom: string;
  readonly name: string;
  readonly question: string;
  readonly expiresAt: string;
  readonly claims: readonly GuestClaim[];
};

/** The page of a guest link. The first opening is written into the history. */
export async function openGuestPage(token: string): Promise<GuestPage> {
  const guest = await guestOf(token);
  if (!guest.opened) await execute(noteGuestOpening, guest.actor, { linkId: guest.linkId });
  const { newsroom, question, expiresAt } = guest;
  return { newsroom, name: guest.actor.name, question, expiresAt, claims: await readGuestClaims(guest) };
}

/** Takes what a guest answers. */
export async function answerAsGuest(token: string, raw: { readonly claimId?: unknown; readonly body?: unknown }) {
  const guest = await guestOf(token);
  return execute(writeGuestAnswer, guest.actor, { claimId: raw.claimId, body: raw.body });
}

async function guestOf(token: string): Promise<Guest> {
  const guest = /^lcg_[\w-]{43}$/.test(token) ? await findGuest(sha256(token)) : null;
  if (!guest) throw new AppError("gone", "This link no longer works. Ask whoever sent it to you for a new one.");
  return guest;
}

const noteGuestOpening = defineCommand({
  name: "noteGuestOpening",
  permission: "guest:answer",
  input: z.strictObject({ linkId: z.uuid() }),
  run: async ({ tx, actor, now, record, unchanged }, { linkId }): Promise<void> => {
    const where = { id: linkId, memberId: actor.memberId, openedAt: null };
    const { count } = await tx.guestLink.updateMany({ where, data: { openedAt: now } });
    if (count === 0) return unchanged();
    const { articleId } = await tx.guestLink.findFirstOrThrow({ where: { id: linkId }, select: { articleId: true } });
    record({ type: "guest_link.opened", payload: { name: actor.name }, articleId, objectId: linkId });
  },
});

/** Adds the answer to the guest's own thread on the claim, and tells those who wait for it. */
const writeGuestAnswer = defineCommand({
  name: "writeGuestAnswer",
  permission: "guest:answer",
  input: z.strictObject({ claimId: z.uuid(), body: CommentBodySchema }),
  run: async ({ tx, actor, record }, { claimId, body }): Promise<{ answered: true }> => {
    const claim = await lockGuestClaim(tx, actor, claimId);
    if (!claim) throw new AppError("not_found", "This link has no such claim.");
    if (claim.recent >= MOST_AN_HOUR) {
      throw new AppError("rate_limited", "That was a lot at once. Come back in an hour.", {
        details: { retryAfter: 3_600 },
      });
    }
    const { articleId } = claim;
    const { id: threadId, commentId } = claim.threadId
      ? { id: claim.threadId, commentId: await addCommentRow(tx, actor, claim.threadId, body) }
      : await openThreadRow(tx, { actor, articleId, claimId, kind: "note", body });
    if (!claim.threadId) {
      await changeClaim(tx, claim, {});
      await settleClaim(tx, claimId);
    }
    const label = claimLabel(claim.number);
    record({
      type: "guest_link.answered",
      payload: { name: actor.name, label, body },
      articleId,
      claimId,
      objectId: threadId,
    });
    await notify(tx, {
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      to: [claim.createdById, claim.assigneeId],
      kind: "answered",
      text: `${actor.name}, a guest, answered on ${label}: ${body.slice(0, 200)}`,
      articleId,
      claimId,
      threadId,
      commentId,
    });
    return { answered: true };
  },
});
