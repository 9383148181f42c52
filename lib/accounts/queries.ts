import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import type { Person } from "@/lib/core/view/primitives";
import { isoOrNull } from "@/lib/db/claim-view";
import { fromPool } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";

const Nothing = z.strictObject({});

/** Who the caller is. */
export const getMe = defineQuery({
  name: "getMe",
  permission: "member:read",
  input: Nothing,
  run: async ({ actor: { sessionId: _own, ...actor } }): Promise<Actor & { newsroomName: string }> => {
    const [row] = await fromPool.rows<{ name: string }>(
      sql`SELECT name FROM newsroom WHERE id = ${actor.newsroomId}::uuid`,
    );
    return { ...actor, newsroomName: row?.name ?? "" };
  },
});

type MemberRow = {
  id: string;
  version: number;
  name: string;
  email: string | null;
  kind: string;
  roles: string[];
  disabledAt: Date | null;
  createdAt: Date;
  openAssignments: number;
  secondFactor: boolean;
  cleared: boolean;
};

/** The people of the newsroom. Addresses are shown to admins only. */
export const listMembers = defineQuery({
  name: "listMembers",
  permission: "member:read",
  input: Nothing,
  run: async ({ actor }) => {
    const rows = await fromPool.rows<MemberRow>(sql`
      SELECT m.id, m.version, m.name, u.email, m.kind::text AS kind, m.roles::text[] AS roles,
        m.disabled_at AS "disabledAt", m.created_at AS "createdAt", m.cleared,
        COALESCE(u.two_factor_enabled, false) AS "secondFactor",
        (SELECT count(*)::int FROM claim c WHERE c.assignee_id = m.id AND c.status NOT IN ('signed_off', 'dismissed'))
          AS "openAssignments"
      FROM member m LEFT JOIN "user" u ON u.id = m.user_id
      WHERE m.newsroom_id = ${actor.newsroomId}::uuid AND m.kind = 'person' ORDER BY m.name, m.id LIMIT 1000`);
    return {
      items: rows.map((row) => ({
        ...row,
        email: actor.roles.includes("admin") ? row.email : null,
        secondFactor: actor.roles.includes("admin") ? row.secondFactor : null,
        disabledAt: isoOrNull(row.disabledAt),
        createdAt: row.createdAt.toISOString(),
      })),
    };
  },
});

type InvitationRow = {
  id: string;
  email: string;
  roles: string[];
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

/** Invitations, newest first. */
export const listInvitations = defineQuery({
  name: "listInvitations",
  permission: "member:manage",
  input: Nothing,
  run: async ({ actor }) => {
    const rows = await fromPool.rows<InvitationRow>(sql`
      SELECT id, email, roles::text[] AS roles, created_at AS "createdAt", expires_at AS "expiresAt",
        accepted_at AS "acceptedAt", revoked_at AS "revokedAt"
      FROM invitation WHERE newsroom_id = ${actor.newsroomId}::uuid ORDER BY created_at DESC LIMIT 200`);
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        acceptedAt: isoOrNull(row.acceptedAt),
        revokedAt: isoOrNull(row.revokedAt),
      })),
    };
  },
});

type KeyRow = {
  id: string;
  name: string;
  roles: string[];
  prefix: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  createdBy: Person | null;
};

/** API keys, newest first, by their first characters only. */
export const listKeys = defineQuery({
  name: "listKeys",
  permission: "key:manage",
  input: Nothing,
  run: async ({ actor }) => {
    const rows = await fromPool.rows<KeyRow>(sql`
      SELECT k.id, m.name, m.roles::text[] AS roles, k.prefix, k.created_at AS "createdAt", k.expires_at AS "expiresAt",
        k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt",
        CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'name', o.name) END AS "createdBy"
      FROM api_key k JOIN member m ON m.id = k.member_id LEFT JOIN member o ON o.id = m.owner_id
      WHERE k.newsroom_id = ${actor.newsroomId}::uuid ORDER BY k.created_at DESC LIMIT 200`);
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        expiresAt: isoOrNull(row.expiresAt),
        revokedAt: isoOrNull(row.revokedAt),
        lastUsedAt: isoOrNull(row.lastUsedAt),
      })),
    };
  },
});
