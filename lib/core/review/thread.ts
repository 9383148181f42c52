import { z } from "zod";

/** What a thread is for. Only a blocking one stops a sign-off. */
export const ThreadKindSchema = z.enum(["note", "question", "legal", "blocking"]);
/** What a thread is for. */
export type ThreadKind = z.infer<typeof ThreadKindSchema>;

/** Whether a thread still waits for somebody. */
export const ThreadStateSchema = z.enum(["open", "resolved"]);
/** Whether a thread still waits for somebody. */
export type ThreadState = z.infer<typeof ThreadStateSchema>;
