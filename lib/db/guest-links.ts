import type { Actor } from "@/lib/core/access/roles";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx, type Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";

/** A guest link as the desk sees it; the link itself was shown once. */
export type GuestLinkView = {
  readonly id: string;
  readonly articleId: string;
  readonly name: string;
  readonly question: string;
  readonly claims: readonly { readonly id: string; readonly label: string }[];
  readonly answers: number;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly openedAt: string | null;
  readonly revokedAt: string | null;
};

type LinkRow = Omit<GuestLinkView, "createdAt" | "expiresAt" | "openedAt" | "revokedAt"> & {
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  revokedAt: Date | null;
};

/** The guest links on articles that the person knows of and that match a condition on `g`, newest first. */
export async function readGuestLinks(reader: Reader, actor: Actor, where: Prisma.Sql): Promise<GuestLinkView[]> {
  const rows = await reader.rows<LinkRow>(Prisma.sql`
    SELECT g.id, g.article_id AS "articleId", g.name, g.question, g.created_at AS "createdAt", g.expires_at AS "expiresAt",
      g.opened_at AS "openedAt", g.revoked_at AS "revokedAt", jsonb_build_object('id', m.id, 'name', m.name) AS "createdBy",
      (SELECT count(*)::int FROM comment k WHERE k.author_id = g.member_id) AS answers,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'label', 'C-' || lpad(c.number::text, 3, '0')) ORDER BY c.number)
        FROM guest_link_claim gc JOIN claim c ON c.id = gc.claim_id WHERE gc.guest_link_id = g.id), '[]') AS claims
    FROM guest_link g JOIN article a ON a.id = g.article_id JOIN member m ON m.id = g.created_by_id
    WHERE ${visibleArticle(actor)} AND ${where} ORDER BY g.created_at DESC, g.id LIMIT 200`);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** A guest who came with a link that works. */
export type Guest = {
  readonly actor: Actor;
  readonly linkId: string;
  readonly articleId: string;
  readonly newsroom: string;
  readonly question: string;
  readonly expiresAt: string;
  readonly createdById: string;
  readonly opened: boolean;
};

type GuestRow = Omit<Guest, "actor" | "expiresAt"> & {
  newsroomId: string;
  memberId: string;
  name: string;
  expiresAt: Date;
};

/** The guest of a link, or null when it is unknown, revoked or too old. */
export async function findGuest(tokenHash: string): Promise<Guest | null> {
  const [row] = await fromPool.rows<GuestRow>(Prisma.sql`
    SELECT g.id AS "linkId", g.article_id AS "articleId", g.newsroom_id AS "newsroomId", g.member_id AS "memberId", g.name,
      n.name AS newsroom, g.question, g.expires_at AS "expiresAt", g.created_by_id AS "createdById",
      g.opened_at IS NOT NULL AS opened
    FROM guest_link g JOIN newsroom n ON n.id = g.newsroom_id
    WHERE g.token_hash = ${tokenHash} AND g.revoked_at IS NULL AND g.expires_at > now()`);
  if (!row) return null;
  const { newsroomId, memberId, name, expiresAt, ...guest } = row;
  const actor: Actor = { newsroomId, memberId, kind: "guest", name, roles: [] };
  return { ...guest, actor, expiresAt: expiresAt.toISOString() };
}

/** A claim as a guest sees it: its words, and what he answered. Nothing of the desk's work on it. */
export type GuestClaim = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly quote: string;
  readonly answers: readonly { readonly body: string; readonly at: string }[];
};

/** The claims of a link in reading order. */
export async function readGuestClaims(guest: Guest): Promise<GuestClaim[]> {
  return fromPool.rows<GuestClaim>(Prisma.sql`
    SELECT c.id, 'C-' || lpad(c.number::text, 3, '0') AS label, c.text, c.quote,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('body', k.body, 'at',
          to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY k.created_at, k.id)
        FROM comment k JOIN thread t ON t.id = k.thread_id
        WHERE t.claim_id = c.id AND k.author_id = ${guest.actor.memberId}::uuid AND k.deleted_at IS NULL), '[]') AS answers
    FROM guest_link_claim gc JOIN claim c ON c.id = gc.claim_id
    WHERE gc.guest_link_id = ${guest.linkId}::uuid ORDER BY c.start, c.number`);
}

/** A claim of a link, locked, with what an answer needs; null when it is none of the link's. */
export async function lockGuestClaim(tx: Tx, actor: Actor, claimId: string) {
  const [row] = await fromTx(tx).rows<{
    id: string;
    version: number;
    status: "open";
    number: number;
    articleId: string;
    assigneeId: string | null;
    createdById: string;
    threadId: string | null;
    recent: number;
  }>(Prisma.sql`
    SELECT c.id, c.version, c.status::text AS status, c.number, c.article_id AS "articleId", c.assignee_id AS "assigneeId",
      g.created_by_id AS "createdById",
      (SELECT t.id FROM thread t WHERE t.claim_id = c.id AND t.opened_by_id = g.member_id AND t.state = 'open'
        ORDER BY t.opened_at DESC LIMIT 1) AS "threadId",
      (SELECT count(*)::int FROM comment k WHERE k.author_id = g.member_id AND k.created_at > now() - interval '1 hour') AS recent
    FROM guest_link g JOIN guest_link_claim gc ON gc.guest_link_id = g.id JOIN claim c ON c.id = gc.claim_id
    WHERE g.member_id = ${actor.memberId}::uuid AND g.revoked_at IS NULL AND g.expires_at > now()
      AND c.id = ${claimId}::uuid FOR UPDATE OF c`);
  return row ?? null;
}
