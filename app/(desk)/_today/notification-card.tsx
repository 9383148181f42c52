import { Card } from "@/app/_ui/card";
import { cx } from "@/app/_ui/cx";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { MarkRead } from "@/app/(desk)/_today/mark-read";

type Notification = {
  readonly id: string;
  readonly text: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
};

/** What others did that concerns me. */
export function NotificationCard({ notifications }: { notifications: readonly Notification[] }) {
  return (
    <Card title="For me" {...(notifications.some(isNew) ? { actions: <MarkRead /> } : {})}>
      {notifications.length === 0 ? (
        <p className="text-ink-soft">Nobody has assigned, returned or answered anything to you lately.</p>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {notifications.map((notification) => (
            <li key={notification.id} className={cx(isNew(notification) && "font-semibold")}>
              <Words notification={notification} />
              <span className="ml-2 text-sm font-normal text-ink-faint">
                <Time value={notification.createdAt} />
                {isNew(notification) && <span className="sr-only"> (new)</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function isNew({ readAt }: Notification): boolean {
  return readAt === null;
}

function Words({ notification: { text, articleId, claimId } }: { notification: Notification }) {
  if (claimId) return <TextLink href={`/claims/${claimId}`}>{text}</TextLink>;
  if (articleId) return <TextLink href={`/articles/${articleId}`}>{text}</TextLink>;
  return text;
}
