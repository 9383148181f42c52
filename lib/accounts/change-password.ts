import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { countFailure, refuseFlood } from "@/lib/boundary/sign-in-limits";
import { NewPasswordSchema } from "@/lib/core/access/password";
import { findPasswordHolder, type PasswordHolder, replacePassword } from "@/lib/db/password-resets";
import { endSessions } from "@/lib/db/sessions";
import { AppError } from "@/lib/platform/errors";
import { hashPassword, verifyPassword } from "@/lib/platform/passwords";

type Ready = { readonly holder: PasswordHolder; readonly hash: string };

/**
 * Changes one's own password. The old one is asked for, and wrong ones are counted like failed sign-ins: whoever finds an
 * open browser gets no further. Every other session ends.
 */
export const changePassword = defineCommand({
  name: "changePassword",
  permission: "session:own",
  input: z.strictObject({
    currentPassword: z.string().min(1, "Give your present password.").max(1_024),
    newPassword: NewPasswordSchema,
  }),
  prepare: async ({ currentPassword, newPassword }, actor): Promise<Ready> => {
    const [account, address] = [`password of ${actor.memberId}`, `member ${actor.memberId}`];
    await refuseFlood(account, address);
    const holder = await findPasswordHolder(actor);
    if (!holder?.hash || !(await verifyPassword(holder.hash, currentPassword))) {
      await countFailure(account, address);
      throw new AppError("invalid", "The present password is wrong.", {
        fields: { currentPassword: ["This is not your password."] },
      });
    }
    if (currentPassword === newPassword) {
      throw new AppError("invalid", "That is the password that you have.", {
        fields: { newPassword: ["Choose another one than the present one."] },
      });
    }
    return { holder, hash: await hashPassword(newPassword) };
  },
  run: async ({ tx, actor, record, prepared: { holder, hash } }): Promise<{ ended: number }> => {
    if (!(await replacePassword(tx, holder.userId, { from: holder.hash, to: hash }))) {
      throw new AppError("conflict", "The password was changed somewhere else meanwhile. Sign in again.");
    }
    const ended = await endSessions(tx, actor, { except: actor.sessionId });
    record({ type: "member.password_changed", payload: { name: actor.name }, objectId: actor.memberId });
    return { ended };
  },
});
