import { z } from "zod";
import { MAIL_FREQUENCIES } from "@/lib/core/review/mail-frequency";

/** How often a member is told by mail of what came into the inbox. */
export const MailFrequencySchema = z.enum(MAIL_FREQUENCIES);
