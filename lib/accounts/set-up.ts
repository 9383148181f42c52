import { z } from "zod";
import { parseInput } from "@/lib/boundary/parse";
import { EmailSchema, NewPasswordSchema } from "@/lib/core/access/password";
import type { Actor } from "@/lib/core/access/roles";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import { line } from "@/lib/core/text/plain";
import { writeEvents } from "@/lib/db/events";
import { insertPerson } from "@/lib/db/people";
import { fromPool } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/passwords";
import { makeToken } from "@/lib/platform/tokens";

/** What the first-run page asks for. */
export const SetUpSchema = z.strictObject({
  newsroom: line(120),
  name: line(80),
  email: EmailSchema,
  password: NewPasswordSchema,
  /** The one-time token of the server's log; the command line, which runs on the machine itself, needs none. */
  token: z.string().trim().max(200).optional(),
});

// A number of our own for the advisory lock that makes two set-ups at once come one after the other.
const SET_UP_LOCK = 7_100_001;

/** Whether a newsroom exists, so that the first-run page is closed. */
export async function isSetUp(): Promise<boolean> {
  const [row] = await fromPool.rows<{ exists: boolean }>(sql`SELECT EXISTS (SELECT 1 FROM newsroom) AS exists`);
  return row?.exists ?? false;
}

/** Makes the one-time token of the first-run page; it goes to the server's log and nowhere else. */
export async function issueSetupToken(): Promise<string> {
  const { token, hash } = makeToken("");
  await inTransaction((tx) => tx.setupToken.create({ data: { tokenHash: hash }, select: { tokenHash: true } }));
  return token;
}

/**
 * Sets the installation up: the newsroom, its scale, and the first member, who is admin and editor. Once, for ever.
 *
 * @param options.trusted the caller is the machine's own command line, which needs no token
 * @throws AppError `forbidden` for a wrong token, `gone` when the installation is set up already
 */
export async function setUp(raw: unknown, options: { readonly trusted?: boolean } = {}): Promise<Actor> {
  const input = parseInput(SetUpSchema, raw);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`);
    if ((await tx.newsroom.count()) > 0) {
      throw new AppError("gone", "This installation is set up already. Sign in instead.");
    }
    if (!options.trusted) await demandToken(tx, input.token);
    const newsroomId = newId();
    await tx.newsroom.create({ data: { id: newsroomId, name: input.newsroom }, select: { id: true } });
    await tx.verdictLabel.createMany({
      data: DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, newsroomId, order, numeric: null })),
    });
    const roles = ["admin", "editor"] as const;
    const memberId = await insertPerson(tx, { ...input, newsroomId, passwordHash, roles });
    await tx.setupToken.deleteMany({ where: { tokenHash: { not: "" } } });
    await writeEvents(tx, { newsroomId, actorId: memberId, requestId: newId() }, [
      { type: "newsroom.set_up", payload: { name: input.newsroom }, objectId: newsroomId },
      { type: "member.joined", payload: { name: input.name, roles: [...roles] }, objectId: memberId },
    ]);
    return { newsroomId, memberId, kind: "person", name: input.name, roles: [...roles] };
  });
}

async function demandToken(tx: Tx, token: string | undefined): Promise<void> {
  const known = token ? await tx.setupToken.findUnique({ where: { tokenHash: sha256(token) } }) : null;
  if (known) return;
  const sentence = "That is not the set-up token. It stands in the log of the server, which printed it at its start.";
  throw new AppError("forbidden", sentence, { fields: { token: [sentence] } });
}
