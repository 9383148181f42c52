import type { NotificationKind } from "@/lib/core/review/notification";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

/** Something that people are told in their inbox. Nobody is told of what he did himself. */
export type Notice = {
  readonly newsroomId: string;
  readonly byId: string | null;
  readonly to: readonly (string | null)[];
  readonly kind: NotificationKind;
  readonly text: string;
  readonly articleId?: string | null;
  readonly claimId?: string | null;
  readonly threadId?: string | null;
  /** The remark that it is about: where the notice leads to. */
  readonly commentId?: string | null;
  /** Makes a notice that the clock gives come once, however often the clock is looked at. */
  readonly effectKey?: string;
};

/** Puts a notice into the inbox of each person named, once, in the transaction of the change. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  await notifyAll(tx, [notice]);
}

/** Puts many notices into the inboxes at once, each once a person. */
export async function notifyAll(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const data = notices.flatMap((notice) => {
    const people = [...new Set(notice.to)].filter((id): id is string => id !== null && id !== notice.byId);
    return people.map((memberId) => ({
      id: newId(),
      newsroomId: notice.newsroomId,
      memberId,
      kind: notice.kind,
      text: notice.text,
      articleId: notice.articleId ?? null,
      claimId: notice.claimId ?? null,
      threadId: notice.threadId ?? null,
      commentId: notice.commentId ?? null,
      effectKey: notice.effectKey ?? null,
    }));
  });
  if (data.length > 0) await tx.notification.createMany({ data, skipDuplicates: true });
}
