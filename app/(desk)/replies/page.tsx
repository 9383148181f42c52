import { MessageSquareQuote } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/app/_ui/empty-state";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { IgnoredNotes } from "@/app/(desk)/_list/ignored-notes";
import { readFilter, type SearchParams } from "@/app/(desk)/_list/read-filter";
import { ViewLinks } from "@/app/(desk)/_list/view-links";
import { LedgerEntry } from "@/app/(desk)/replies/_components/ledger-entry";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { ReplyStateSchema } from "@/lib/core/review/reply";
import { listReplies } from "@/lib/reviews/queries";

export const metadata: Metadata = { title: "Replies" };

const PATH = "/replies";
const VIEWS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?overdue=true`, label: "Overdue" },
  { href: `${PATH}?state=waiting`, label: "Waiting" },
  { href: `${PATH}?state=answered`, label: "Answered" },
  { href: `${PATH}?state=declined`, label: "Declined" },
  { href: `${PATH}?state=unreachable`, label: "Not reached" },
];
const shape = {
  state: ReplyStateSchema.optional(),
  overdue: z.enum(["true", "false"]).optional(),
  article: z.uuid().optional(),
};

export default async function RepliesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filter, ignored } = readFilter(shape, await searchParams);
  const [{ items }, actor] = await Promise.all([ask(listReplies, filter), requireActor()]);
  return (
    <Page>
      <PageHeader
        title="Replies"
        lead="Whom claims were put to before they are published, how they were tried to be reached, and what came back."
      />
      <IgnoredNotes ignored={ignored} />
      <ViewLinks label="Parts of the ledger" views={VIEWS} address={hrefWith(PATH, filter)} />
      <p role="status" className="mb-2 font-semibold">
        {counted(items.length, "request")}
      </p>
      {items.length === 0 ? (
        <EmptyState icon={MessageSquareQuote} title="No request here">
          <p>A claim is put to the person or body that it concerns from its panel, under “Right of reply”.</p>
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {items.map((reply) => (
            <li key={reply.id} className="rounded-lg border border-line bg-surface p-4">
              <LedgerEntry reply={reply} allowed={can(actor, "evidence:write")} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
