import { MessageCircleQuestion } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { CursorSchema } from "@/app/(desk)/_list/cursor";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { LiveNotice } from "@/app/(desk)/_list/live-notice";
import { Pager } from "@/app/(desk)/_list/pager";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ViewLinks } from "@/app/(desk)/_list/view-links";
import { QuestionLine } from "@/app/(desk)/_threads/question-line";
import { ask, livePosition, requireActor } from "@/lib/boundary/page";
import { listThreads } from "@/lib/reviews/thread-queries";

export const metadata: Metadata = { title: "Open questions" };

const PATH = "/questions";
const VIEWS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?mine=true`, label: "For me" },
  { href: `${PATH}?overdue=true`, label: "Overdue" },
  { href: `${PATH}?kind=question`, label: "Questions" },
  { href: `${PATH}?kind=legal`, label: "Legal" },
  { href: `${PATH}?kind=blocking`, label: "Blocking" },
];
const flag = z.enum(["true", "false"]).optional();
const shape = {
  mine: flag,
  overdue: flag,
  kind: z.enum(["note", "question", "legal", "blocking"]).optional(),
  article: z.uuid().optional(),
  cursor: CursorSchema,
};

export default async function QuestionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const since = await livePosition();
  const { filter, ignored } = readFilter(shape, await searchParams);
  const { cursor, ...shown } = filter;
  const [{ items, nextCursor }, actor] = await Promise.all([
    ask(listThreads, { ...filter, asking: "true", limit: 50 }),
    requireActor(),
  ]);
  const whole = nextCursor === null && cursor === undefined;
  return (
    <Page width="form">
      <LiveNotice since={since} topics={["thread", "comment", "guest_link"]} me={actor.memberId} />
      <PageHeader
        title="Open questions"
        lead="Threads over all articles that wait for an answer: what is due first stands first."
      />
      <IgnoredNotes ignored={ignored} />
      <ViewLinks label="Parts of the list" views={VIEWS} address={hrefWith(PATH, shown)} />
      <p role="status" className="mb-2 font-semibold">
        {whole ? counted(items.length, "open question") : `${counted(items.length, "question")} on this page`}
      </p>
      {items.length === 0 ? (
        <EmptyState icon={MessageCircleQuestion} title="Nothing waits for an answer">
          <p>Questions are asked in the discussion of a claim or of an article. What is resolved is not listed here.</p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((thread) => (
            <li key={thread.id} className="px-4 py-3">
              <QuestionLine thread={thread} />
            </li>
          ))}
        </ul>
      )}
      <Pager path={PATH} filter={{ ...shown, cursor }} nextCursor={nextCursor} />
    </Page>
  );
}
