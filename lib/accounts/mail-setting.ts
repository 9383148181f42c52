import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import type { MailFrequency } from "@/lib/core/review/mail-frequency";
import { MailFrequencySchema } from "@/lib/core/review/mail-frequency-schema";
import { fromPool } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";
import { mailIsSent } from "@/lib/platform/mail-state";

/** How somebody is told by mail of what comes into his inbox. */
export type MailSetting = {
  frequency: MailFrequency;
  address: string | null;
  /** Whether this installation sends mail at all. */
  sending: boolean;
};

/** How the caller is told by mail of what comes into the inbox. */
export const getMailSetting = defineQuery({
  name: "getMailSetting",
  permission: "session:own",
  input: z.strictObject({}),
  run: async ({ actor }): Promise<MailSetting> => {
    const [row] = await fromPool.rows<Omit<MailSetting, "sending">>(sql`
      SELECT m.mail_frequency::text AS frequency, u.email AS address
      FROM member m LEFT JOIN "user" u ON u.id = m.user_id WHERE m.id = ${actor.memberId}::uuid`);
    return { frequency: row?.frequency ?? "off", address: row?.address ?? null, sending: mailIsSent() };
  },
});

/** Sets how often the caller is told by mail. What came in before is told in no mail: nobody gets a heap of old news. */
export const setMailFrequency = defineCommand({
  name: "setMailFrequency",
  permission: "session:own",
  input: z.strictObject({ frequency: MailFrequencySchema }),
  run: async ({ tx, actor, now, record, unchanged }, { frequency }): Promise<{ frequency: MailFrequency }> => {
    const { count } = await tx.member.updateMany({
      where: { id: actor.memberId, newsroomId: actor.newsroomId, mailFrequency: { not: frequency } },
      data: { mailFrequency: frequency, mailSince: now },
    });
    if (count === 0) unchanged();
    else record({ type: "member.mail_set", payload: { name: actor.name, frequency }, objectId: actor.memberId });
    return { frequency };
  },
});
