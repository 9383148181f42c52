import { UserRoundX } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { GuestForm } from "@/app/(desk)/articles/[articleId]/guests/guest-form";
import { getArticle, getArticleClaims } from "@/lib/articles/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import { listGuestLinks } from "@/lib/reviews/guest-links";

export const metadata: Metadata = { title: "Guest links" };

type GuestsPageProps = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Link = Awaited<ReturnType<typeof listGuestLinks.run>>["items"][number];

export default async function GuestsPage({ params, searchParams }: GuestsPageProps) {
  const [actor, { articleId: id }, { claim }] = await Promise.all([requireActor(), params, searchParams]);
  if (!can(actor, "guest:invite")) return <NotForYou title="Guest links" actor={actor} needs="guest:invite" />;
  const [article, claims, { items }] = await Promise.all([
    ask(getArticle, { id }),
    ask(getArticleClaims, { id }),
    ask(listGuestLinks, { id }),
  ]);
  const offered = claims.items
    .filter(({ status }) => status !== "dismissed")
    .map(({ id: claimId, label, text }) => ({ id: claimId, label, text }));
  const now = new Date().toISOString();
  return (
    <Page width="form">
      <PageHeader
        title="Guest links"
        lead="For an expert or the writer without an account: he reads the claims that you name and answers on them. He sees nothing of the desk’s work."
      />
      <p className="mb-4">
        <TextLink href={`/articles/${id}`}>{article.title}</TextLink>
      </p>
      <div className="flex flex-col gap-6">
        <Card title="Ask somebody outside">
          <GuestForm articleId={id} claims={offered} chosen={typeof claim === "string" ? claim : null} />
        </Card>
        {items.length === 0 ? (
          <EmptyState icon={UserRoundX} title="No guest yet">
            <p>Links that you make are listed here, with what was answered and how to revoke them.</p>
          </EmptyState>
        ) : (
          <StackTable
            caption="Guest links"
            head={["Guest", "Claims", "Answers", "State", "Change"].map((head) => (
              <HeadCell key={head}>{head}</HeadCell>
            ))}
          >
            {items.map((link) => (
              <GuestRow key={link.id} link={link} now={now} />
            ))}
          </StackTable>
        )}
      </div>
    </Page>
  );
}

function GuestRow({ link, now }: { link: Link; now: string }) {
  const over = link.revokedAt !== null || link.expiresAt <= now;
  return (
    <StackRow className={over ? "text-ink-faint" : undefined}>
      <StackCell>
        <span className="font-medium">{link.name}</span>
        <span className="block text-sm text-ink-faint">asked by {link.createdBy.name}</span>
      </StackCell>
      <StackCell label="Claims">
        {link.claims.map(({ id, label }) => (
          <TextLink key={id} href={`/articles/${link.articleId}?claim=${label}`} className="mr-2">
            {label}
          </TextLink>
        ))}
      </StackCell>
      <StackCell label="Answers">{counted(link.answers, "answer")}</StackCell>
      <StackCell label="State">
        {link.revokedAt ? (
          <Badge plain>Revoked</Badge>
        ) : over ? (
          <Badge plain>Ended</Badge>
        ) : (
          <>
            {link.openedAt ? "opened" : "not opened yet"}, until <Time value={link.expiresAt} look="date" />
          </>
        )}
      </StackCell>
      <StackCell>
        {!over && (
          <ConfirmChange
            action="Revoke"
            about={link.name}
            danger
            consequence={`The link of ${link.name} stops at once. What was answered stays.`}
            call={{ method: "POST", path: `/guest-links/${link.id}/revoke`, body: {} }}
            done={`The link of ${link.name} is revoked.`}
          />
        )}
      </StackCell>
    </StackRow>
  );
}
