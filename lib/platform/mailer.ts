import { createTransport } from "nodemailer";
import type { Log } from "@/lib/platform/log";

/** A mail on its way. The same `id` is the same mail: whoever gets it twice can tell. */
export type OutgoingMail = {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the receiver says that he wants no more of them. */
  readonly unsubscribe: string;
};

/** Sends mails. `send` ends when the mail server has taken the mail over, and throws when it has not. */
export type Mailer = { readonly send: (mail: OutgoingMail) => Promise<void>; readonly close: () => void };

/** How mails leave this installation. */
type MailSettings = { readonly smtpUrl: string; readonly from: string; readonly origin: string };

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Sends through a mail server. A server that is slow or gone costs a mail its turn and nobody anything else. */
export function smtpMailer({ smtpUrl, from, origin }: MailSettings): Mailer {
  // Content comes from memory only: a mail can name no file and no address to be fetched.
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });
  const host = new URL(origin).hostname;
  return {
    send: async ({ id, to, subject, text, html, unsubscribe }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe": `<${unsubscribe}>` },
      });
    },
    close: () => transport.close(),
  };
}

/** Says in the log what would have been sent: for a machine on which the app is being worked on. */
export function logMailer(log: Log): Mailer {
  return {
    send: async ({ id, to, subject, text }) => {
      log.info({ mail: id, to: to.address, subject, text }, "a mail that is not sent, because SMTP_URL is empty");
    },
    close: () => {},
  };
}

/** Whether a mail server answers and takes our name and password; null when it does, else why not. */
export async function whyMailFails(smtpUrl: string): Promise<string | null> {
  const transport = createTransport({ url: smtpUrl, ...PATIENCE });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    transport.close();
  }
}
