import type { Actor } from "@/lib/core/access/roles";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx, type Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import type { SealedRecord } from "@/lib/platform/record-cipher";

/** A confidential source as its owner and those whom he named may work with it. */
export type SecretRow = SealedRecord & {
  readonly sourceId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly readers: readonly { readonly id: string; readonly name: string }[];
};

/** The next number of a confidential source; numbers are given one after the other and never twice. */
export async function nextSecretNumber(tx: Tx, newsroomId: string): Promise<number> {
  await fromTx(tx).rows(Prisma.sql`SELECT 1 FROM newsroom WHERE id = ${newsroomId}::uuid FOR UPDATE`);
  const [row] = await fromTx(tx).rows<{ next: number }>(Prisma.sql`
    SELECT COALESCE(max(number), 0)::int + 1 AS next FROM source_secret WHERE newsroom_id = ${newsroomId}::uuid`);
  return row?.next ?? 1;
}

/**
 * A confidential source, for its owner, or for somebody whom the owner named and who is cleared; for all others there is
 * none.
 */
export async function findSecret(reader: Reader, actor: Actor, sourceId: string): Promise<SecretRow | null> {
  const [row] = await reader.rows<SecretRow>(Prisma.sql`
    SELECT x.source_id AS "sourceId", x.number, x.owner_id AS "ownerId", x.wrapped_key AS "wrappedKey", x.key_id AS "keyId",
      x.ciphertext, COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name)
        FROM source_reader r JOIN member m ON m.id = r.member_id WHERE r.source_id = x.source_id), '[]') AS readers
    FROM source_secret x
    WHERE x.source_id = ${sourceId}::uuid AND x.newsroom_id = ${actor.newsroomId}::uuid
      AND (x.owner_id = ${actor.memberId}::uuid OR EXISTS (
        SELECT 1 FROM source_reader r JOIN member m ON m.id = r.member_id AND m.cleared
        WHERE r.source_id = x.source_id AND r.member_id = ${actor.memberId}::uuid))`);
  return row ?? null;
}

/** Names who may read it beside its owner. Returns false when one of them is no member of the desk. */
export async function writeReaders(
  tx: Tx,
  newsroomId: string,
  sourceId: string,
  memberIds: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(memberIds)];
  await tx.sourceReader.deleteMany({ where: { sourceId, newsroomId } });
  const added = await fromTx(tx).rows<{ memberId: string }>(Prisma.sql`
    INSERT INTO source_reader (source_id, member_id, newsroom_id)
    SELECT ${sourceId}::uuid, m.id, m.newsroom_id FROM member m
    WHERE m.newsroom_id = ${newsroomId}::uuid AND m.kind = 'person' AND m.id = ANY (${wanted}::uuid[])
    RETURNING member_id AS "memberId"`);
  return added.length === wanted.length;
}
