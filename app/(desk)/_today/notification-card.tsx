import { Card } from "@/app/_ui/card";
import { cx } from "@/app/_ui/cx";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { noticeHref } from "@/app/(desk)/_inbox/notice-href";
import { MarkRead } from "@/app/(desk)/_today/mark-read";
import type { NotificationView } from "@/lib/core/view/notification-view";

/** What others did that concerns me. */
export function NotificationCard({ notifications }: { notifications: readonly NotificationView[] }) {
  return (
    <Card
      title="For me"
      actions={
        <span className="flex items-center gap-3">
          {notifications.some(isNew) && <MarkRead />}
          <TextLink href="/inbox">Inbox</TextLink>
        </span>
      }
    >
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

function isNew({ readAt }: NotificationView): boolean {
  return readAt === null;
}

function Words({ notification }: { notification: NotificationView }) {
  const href = noticeHref(notification);
  return href ? <TextLink href={href}>{notification.text}</TextLink> : notification.text;
}
