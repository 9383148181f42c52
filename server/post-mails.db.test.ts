import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { setMailFrequency } from "@/lib/accounts/mail-setting";
import { setArticleAccess } from "@/lib/articles/set-access";
import { execute } from "@/lib/boundary/execute";
import { pool } from "@/lib/db/client";
import { silentLog } from "@/lib/platform/log";
import { type Mailer, smtpMailer, whyMailFails } from "@/lib/platform/mailer";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { deleteComment } from "@/lib/reviews/change-comment";
import { openThread } from "@/lib/reviews/open-thread";
import { readNotifications } from "@/lib/reviews/read-notifications";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { postMails } from "@/server/post-mails";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const ORIGIN = "https://desk.example";
let inbox: { to: string[]; raw: string }[] = [];
let mood: "takes" | "refuses" | "hangs up" = "takes";
let smtp: SMTPServer;
let url: string;
let mailer: Mailer;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (mood === "refuses") return callback(new Error("421 come back later"));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        inbox.push({ to, raw: readable(Buffer.concat(chunks).toString()) });
        // The mail was taken, and the answer never arrives: nobody can tell that from a mail that was lost.
        if (mood === "hangs up") {
          for (const connection of smtp.connections) connection.close();
          return;
        }
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => void smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo; // A server that listens on a port has such an address.
  url = `smtp://127.0.0.1:${port}`;
  mailer = smtpMailer({ smtpUrl: url, from: "Linecheck <desk@desk.example>", origin: ORIGIN });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});
beforeEach(async () => {
  mood = "takes";
  for (const person of [desk().colleague, desk().checker, desk().editor, desk().viewer]) {
    await execute(setMailFrequency, person, { frequency: "off" });
  }
  await execute(setMailFrequency, desk().colleague, { frequency: "at_once" });
  await execute(readNotifications, desk().colleague, {});
  await pool().query("UPDATE inbox_mail SET ended_at = now() WHERE ended_at IS NULL");
  inbox = [];
});

/** The mail as a person reads it: soft line breaks and coded characters taken back. */
function readable(raw: string): string {
  return raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
const post = () => postMails(mailer, ORIGIN, silentLog);
const mails = async () =>
  (await pool().query("SELECT sent_at, ended_at, tries FROM inbox_mail ORDER BY created_at")).rows;
/** Lets the time pass that a mail waits before it is tried again. */
const later = () => pool().query("UPDATE inbox_mail SET next_try_at = now() WHERE ended_at IS NULL");

async function mention(body: string, article?: { id: string }) {
  const { id } = article ?? (await buildArticle(desk(), { sentences: 2, title: "The ferry" }));
  const said = `@${desk().colleague.name} ${body}`;
  const thread = await execute(openThread, desk().checker, { articleId: id, kind: "note", body: said });
  return { articleId: id, commentId: thread.comments[0]?.id ?? "" };
}

test("what came in is told in one mail, with words and links, in plain text and with markup", async () => {
  const { commentId } = await mention("see page 4");
  await mention("and page 5");
  await post();
  expect(inbox).toHaveLength(1);
  const { rows } = await pool().query(
    `SELECT u.email FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.id = $1`,
    [desk().colleague.memberId],
  );
  expect(inbox[0]?.to).toEqual([rows[0].email]);
  const raw = inbox[0]?.raw ?? "";
  for (const words of ["see page 4", "and page 5", `${ORIGIN}/comments/${commentId}`, `${ORIGIN}/account#mail`]) {
    expect(raw.split(words).length, words).toBeGreaterThan(2);
  }
  expect(raw).toMatch(/^Subject: .*2 new notices/m);
  expect(raw).toMatch(/^List-Unsubscribe: </m);
});

test("nothing is told twice: not at the next round, not after a restart, not by two servers at once", async () => {
  await mention("once");
  await Promise.all([post(), post(), post()]);
  const again = smtpMailer({ smtpUrl: url, from: "desk@desk.example", origin: ORIGIN });
  await later();
  await postMails(again, ORIGIN, silentLog);
  again.close();
  expect(inbox).toHaveLength(1);
  await mention("something else");
  await post();
  expect(inbox).toHaveLength(2);
  expect(inbox[1]?.raw).not.toContain("once");
});

test("a mail server that refuses costs the mail its turn and is asked again later; what waited comes once", async () => {
  mood = "refuses";
  await mention("come back later");
  await post();
  expect(inbox).toHaveLength(0);
  await post();
  expect((await mails()).at(-1)).toMatchObject({ sent_at: null, ended_at: null, tries: 1 });
  mood = "takes";
  await later();
  await post();
  await later();
  await post();
  expect(inbox).toHaveLength(1);
  expect((await mails()).at(-1)).toMatchObject({ sent_at: expect.any(Date), tries: 2 });
});

test("a mail whose answer was lost comes again under the same id, so that it can be told from another", async () => {
  mood = "hangs up";
  await mention("did it arrive?");
  await post();
  mood = "takes";
  await later();
  await post();
  const ids = inbox.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw)?.[1]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("without any mail server the app goes on, and after ten tries the mail is given up", async () => {
  const gone = smtpMailer({ smtpUrl: "smtp://127.0.0.1:1", from: "desk@desk.example", origin: ORIGIN });
  await mention("nobody hears this");
  for (let attempt = 1; attempt <= 11; attempt += 1) {
    await postMails(gone, ORIGIN, silentLog);
    await later();
  }
  gone.close();
  expect((await mails()).at(-1)).toMatchObject({ sent_at: null, ended_at: expect.any(Date), tries: 10 });
  expect(await whyMailFails("smtp://127.0.0.1:1")).toContain("ECONNREFUSED");
  expect(await whyMailFails(url)).toBeNull();
});

test.each([
  ["restricted", { restricted: true, embargoUntil: null }],
  ["under embargo", { restricted: false, embargoUntil: "2035-01-01T00:00:00Z" }],
])(
  "of an article that is %s a mail says neither title nor words, and nothing to whoever is not named",
  async (_, access) => {
    await execute(setMailFrequency, desk().viewer, { frequency: "at_once" });
    const article = await buildArticle(desk(), { sentences: 2, title: "The secret ferry" });
    const memberIds = [desk().colleague.memberId, desk().checker.memberId];
    await execute(openThread, desk().checker, {
      articleId: article.id,
      kind: "note",
      body: `@${desk().viewer.name} @${desk().colleague.name} the minister knew`,
    });
    const { rows } = await pool().query("SELECT version FROM article WHERE id = $1", [article.id]);
    const hidden = { id: article.id, version: rows[0].version, ...access, memberIds };
    await execute(setArticleAccess, desk().editor, hidden);
    await post();
    expect(inbox).toHaveLength(1);
    expect(inbox[0]?.raw).toContain("an article that is not open to everybody");
    expect(inbox[0]?.raw).not.toMatch(/secret ferry|minister/);
  },
);

test("whoever owes a second verdict gets no word of the talk about the claim", async () => {
  const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
  const body = `@${desk().colleague.name} I took the newer figure`;
  await execute(openThread, desk().checker, { claimId: claim.id, kind: "note", body });
  const { rows } = await pool().query("SELECT version FROM claim WHERE id = $1", [claim.id]);
  const checkerId = desk().colleague.memberId;
  await execute(askSecondCheck, desk().checker, { id: claim.id, version: rows[0].version, checkerId });
  await post();
  expect(inbox).toHaveLength(1);
  expect(inbox[0]?.raw).not.toContain("newer figure");
});

test("what was read, or taken back, before the mail goes out is not in it", async () => {
  const { commentId } = await mention("the minister called");
  await execute(deleteComment, desk().checker, { id: commentId });
  await post();
  expect(inbox[0]?.raw).not.toContain("minister called");
  await mention("read at once");
  await execute(readNotifications, desk().colleague, {});
  await post();
  expect(inbox).toHaveLength(1);
});

test("whoever wants none gets none, and no heap of old ones when he changes his mind", async () => {
  await execute(setMailFrequency, desk().colleague, { frequency: "off" });
  await mention("quietly");
  await post();
  await execute(setMailFrequency, desk().colleague, { frequency: "at_once" });
  await post();
  expect(inbox).toEqual([]);
  await execute(setMailFrequency, desk().colleague, { frequency: "daily" });
  await mention("tomorrow morning");
  await post();
  expect(inbox).toEqual([]);
});
