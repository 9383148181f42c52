import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { inFigures } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { getArticle, getRevisions } from "@/lib/articles/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Revisions" };

type RevisionsPageProps = { params: Promise<{ articleId: string }> };

/** Every text that the article has had, newest first. */
export default async function RevisionsPage({ params }: RevisionsPageProps) {
  const { articleId: id } = await params;
  const [actor, article, { items }] = await Promise.all([
    requireActor(),
    ask(getArticle, { id }),
    ask(getRevisions, { id }),
  ]);
  return (
    <Page>
      <PageHeader
        title="Revisions"
        lead={
          <>
            Every text that <TextLink href={`/articles/${id}`}>{article.title}</TextLink> has had. None is ever changed
            or lost.
          </>
        }
        actions={
          can(actor, "article:import") && (
            <LinkButton href={`/articles/${id}/revisions/new`} variant="primary">
              New revision
            </LinkButton>
          )
        }
      />
      <ol aria-label="Revisions, newest first" className="divide-y divide-line border-y border-line">
        {items.toReversed().map((revision) => (
          <li key={revision.number} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <TextLink href={`/articles/${id}/revisions/${revision.number}`} className="font-semibold">
              Revision {revision.number}
            </TextLink>
            {revision.current && <Badge hue="green">The text of now</Badge>}
            <span className="text-ink-soft">
              {revision.createdBy.name}, <Time value={revision.createdAt} />
            </span>
            <span className="figures text-sm text-ink-faint">{inFigures(revision.length)} characters</span>
            {revision.note && <span className="text-ink-soft">“{revision.note}”</span>}
            {revision.number > 1 && (
              <TextLink href={`/articles/${id}/revisions/${revision.number}?show=changes`}>What changed</TextLink>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}
