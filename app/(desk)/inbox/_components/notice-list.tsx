"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { refreshInboxCount, useInboxCount } from "@/app/_client/inbox-count";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";
import { useSay } from "@/app/_ui/toast";
import { NoticeRow } from "@/app/(desk)/inbox/_components/notice-row";
import { useNoticeKeys } from "@/app/(desk)/inbox/_components/use-notice-keys";
import type { InboxCount, NotificationView } from "@/lib/core/view/notification-view";

type NoticeListProps = { items: readonly NotificationView[]; count: InboxCount };

/** A page of the inbox. What is marked as read stays where it is until the page is read again: nothing jumps away. */
export function NoticeList({ items, count }: NoticeListProps) {
  const router = useRouter();
  const say = useSay();
  const [marked, setMarked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [busy, setBusy] = useState(false);
  const { unread, newest } = useInboxCount(count);
  const isRead = (item: NotificationView) => marked.get(item.id) ?? item.readAt !== null;

  const send = async (ids: readonly string[] | null, read: boolean) => {
    const touched = ids ?? items.map(({ id }) => id);
    setMarked((before) => new Map([...before, ...touched.map((id) => [id, read] as const)]));
    const body = ids === null ? { read } : { ids, read };
    const answer = await callApi({ method: "POST", path: "/notifications/read", body });
    if (answer.kind !== "ok") {
      setMarked((before) => new Map([...before].filter(([id]) => !touched.includes(id))));
      say(wordsOf(answer), "trouble");
    }
    await refreshInboxCount();
  };
  const turn = (id: string) => {
    const item = items.find((one) => one.id === id);
    if (item) void send([id], !isRead(item));
  };
  const all = async () => {
    setBusy(true);
    await send(null, true);
    setBusy(false);
    router.refresh();
  };
  useNoticeKeys(
    useMemo(() => items.map(({ id }) => id), [items]),
    turn,
  );
  const newer = newest !== null && newest !== count.newest;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className="font-semibold">
          {unread === 0 ? "Nothing new" : unread > 99 ? "More than 99 new notices" : counted(unread, "new notice")}
        </p>
        {newer && (
          <Button size="sm" variant="primary" onClick={() => router.refresh()}>
            Show what has come in
          </Button>
        )}
        <Button
          size="sm"
          className="ml-auto"
          busy={busy}
          reason={unread === 0 ? "Everything is read." : null}
          onClick={() => void all()}
        >
          Mark all as read
        </Button>
      </div>
      <ul aria-label="Notices" className="divide-y divide-line rounded-lg border border-line bg-surface">
        {items.map((item) => (
          <NoticeRow
            key={item.id}
            notice={item}
            read={isRead(item)}
            onTurn={() => turn(item.id)}
            onOpen={() => void (isRead(item) || send([item.id], true))}
          />
        ))}
      </ul>
    </>
  );
}
