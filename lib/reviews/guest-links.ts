import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { claimLabel } from "@/lib/core/claim/claim";
import { line, plainText } from "@/lib/core/text/plain";
import { readArticle } from "@/lib/db/articles";
import { type GuestLinkView, readGuestLinks } from "@/lib/db/guest-links";
import { fromPool, fromTx } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { makeToken } from "@/lib/platform/tokens";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What a guest link is made of. */
const NewGuestLinkSchema = z.strictObject({
  articleId: z.uuid(),
  claimIds: z.array(z.uuid()).min(1, "Name at least one claim.").max(50, "A guest link holds 50 claims at most."),
  name: line(80),
  question: plainText(5_000).refine((text) => text.trim() !== "", "Say what you want to know."),
  days: z.int().min(1).max(90).default(7),
});

/** The link right after it was made: the only time that it is shown. */
type MadeGuestLink = { id: string; path: string; token: string; expiresAt: string };

/** Makes a link for somebody outside: he reads the named claims and answers on them, until it ends or is revoked. */
export const makeGuestLink = defineCommand({
  name: "makeGuestLink",
  permission: "guest:invite",
  input: NewGuestLinkSchema,
  run: async ({ tx, actor, now, record }, input): Promise<MadeGuestLink> => {
    await readArticle(fromTx(tx), actor, input.articleId);
    const claimIds = [...new Set(input.claimIds)];
    const claims = await tx.claim.findMany({
      where: { id: { in: claimIds }, articleId: input.articleId, newsroomId: actor.newsroomId },
      select: { id: true, number: true },
      orderBy: { number: "asc" },
      take: 50,
    });
    if (claims.length !== claimIds.length) throw new AppError("not_found", "The article has no such claim.");
    const { token, hash } = makeToken("lcg_");
    const [id, memberId, newsroomId] = [newId(), newId(), actor.newsroomId];
    const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
    await tx.member.create({
      data: { id: memberId, newsroomId, kind: "guest", name: input.name, roles: ["viewer"], ownerId: actor.memberId },
      select: { id: true },
    });
    const { articleId, name, question } = input;
    await tx.guestLink.create({
      data: {
        id,
        newsroomId,
        articleId,
        memberId,
        name,
        question,
        tokenHash: hash,
        createdById: actor.memberId,
        expiresAt,
      },
      select: { id: true },
    });
    await tx.guestLinkClaim.createMany({
      data: claims.map((claim) => ({ guestLinkId: id, claimId: claim.id, newsroomId })),
    });
    record({
      type: "guest_link.made",
      payload: { name, claims: claims.map(({ number }) => claimLabel(number)), expiresAt: expiresAt.toISOString() },
      articleId,
      objectId: id,
    });
    return { id, token, path: `/guest/${token}`, expiresAt: expiresAt.toISOString() };
  },
});

/** The guest links of an article, newest first. */
export const listGuestLinks = defineQuery({
  name: "listGuestLinks",
  permission: "guest:invite",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, { id }): Promise<{ items: GuestLinkView[] }> => {
    await readArticle(fromPool, actor, id);
    return { items: await readGuestLinks(fromPool, actor, sql`g.article_id = ${id}::uuid`) };
  },
});

/** Revokes a guest link at once. */
export const revokeGuestLink = defineCommand({
  name: "revokeGuestLink",
  permission: "guest:invite",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, now, record }, { id }): Promise<{ id: string }> => {
    const [link] = await readGuestLinks(fromTx(tx), actor, sql`g.id = ${id}::uuid`);
    if (!link) throw new AppError("not_found", "There is no such guest link.");
    const { count } = await tx.guestLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count !== 1) throw new AppError("conflict", "The link was revoked already.");
    record({ type: "guest_link.revoked", payload: { name: link.name }, articleId: link.articleId, objectId: id });
    return { id };
  },
});
