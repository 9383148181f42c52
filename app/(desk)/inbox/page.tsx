import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { Kbd } from "@/app/_ui/kbd";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { NOTIFICATION_WORDS } from "@/app/_words/inbox-words";
import { CursorSchema } from "@/app/(desk)/_list/cursor";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { Pager } from "@/app/(desk)/_list/pager";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ViewLinks } from "@/app/(desk)/_list/view-links";
import { NoticeList } from "@/app/(desk)/inbox/_components/notice-list";
import { ask } from "@/lib/boundary/page";
import { NOTIFICATION_KINDS } from "@/lib/core/review/notification";
import { getInboxCount, listNotifications } from "@/lib/reviews/notification-queries";

export const metadata: Metadata = { title: "Inbox" };

const PATH = "/inbox";
const VIEWS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?unread=true`, label: "New" },
  ...NOTIFICATION_KINDS.map((kind) => ({ href: `${PATH}?kind=${kind}`, label: NOTIFICATION_WORDS[kind] })),
];
const shape = {
  kind: z.enum(NOTIFICATION_KINDS).optional(),
  unread: z.literal("true").optional(),
  cursor: CursorSchema,
};

export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter, ignored } = readFilter(shape, await searchParams);
  const { cursor, ...shown } = filter;
  // The count is read first: what comes in between is offered as new, and never missed.
  const count = await ask(getInboxCount, {});
  const { items, nextCursor } = await ask(listNotifications, { ...filter, limit: 50 });
  const narrowed = Object.keys(shown).length > 0;
  return (
    <Page width="form">
      <PageHeader
        title="Inbox"
        lead="Whatever others did that concerns you: mentions, questions, answers, what was assigned to you or came back."
        actions={<LinkButton href="/questions">Open questions</LinkButton>}
      />
      <IgnoredNotes ignored={ignored} />
      <ViewLinks label="Parts of the inbox" views={VIEWS} address={hrefWith(PATH, shown)} />
      {items.length === 0 ? (
        <EmptyState icon={Inbox} title={narrowed ? "Nothing of this kind" : "Your inbox is empty"}>
          <p>Whoever mentions you with @, asks you something or assigns you a claim is found here.</p>
        </EmptyState>
      ) : (
        <>
          <NoticeList key={items.map(({ id, readAt }) => `${id}${readAt}`).join()} items={items} count={count} />
          <p className="no-print mt-3 hidden text-sm text-ink-faint md:block">
            <Kbd>j</Kbd> and <Kbd>k</Kbd> step, <Kbd>Enter</Kbd> opens, <Kbd>e</Kbd> marks as read or as new.
          </p>
        </>
      )}
      <Pager path={PATH} filter={{ ...shown, cursor }} nextCursor={nextCursor} />
    </Page>
  );
}
