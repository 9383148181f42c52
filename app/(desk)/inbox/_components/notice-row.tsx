"use client";

import { Circle, CircleCheck } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { NOTIFICATION_LOOK } from "@/app/_ui/notification-look";
import { Time } from "@/app/_ui/time";
import { NOTIFICATION_WORDS } from "@/app/_words/inbox-words";
import { noticeHref } from "@/app/(desk)/_inbox/notice-href";
import type { NotificationView } from "@/lib/core/view/notification-view";

type NoticeRowProps = { notice: NotificationView; read: boolean; onTurn: () => void; onOpen: () => void };

/** One notice: why I am told, by whom and where. Opening it marks it as read. */
export function NoticeRow({ notice, read, onTurn, onOpen }: NoticeRowProps) {
  const href = noticeHref(notice);
  const words = cx("[overflow-wrap:anywhere]", !read && "font-semibold");
  return (
    <li
      data-notice={notice.id}
      className={cx(
        "flex items-start gap-2 border-l-3 py-2.5 pr-2 pl-3 focus-within:bg-accent-wash",
        read ? "border-l-transparent" : "border-l-accent",
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
          <Badge {...NOTIFICATION_LOOK[notice.kind]}>{NOTIFICATION_WORDS[notice.kind]}</Badge>
          <Time value={notice.createdAt} />
          {!read && <span className="font-semibold text-accent">New</span>}
        </p>
        {href ? (
          <Link href={href} onClick={onOpen} className={cx("mt-0.5 line-clamp-3 no-underline hover:underline", words)}>
            {notice.text}
          </Link>
        ) : (
          <p className={cx("mt-0.5", words)}>{notice.text}</p>
        )}
        {notice.articleTitle && <p className="mt-0.5 truncate text-sm text-ink-faint">{notice.articleTitle}</p>}
      </div>
      <IconButton
        label={read ? "Mark as new again" : "Mark as read"}
        icon={read ? CircleCheck : Circle}
        onClick={onTurn}
      />
    </li>
  );
}
