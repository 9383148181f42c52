import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Badge } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { inFigures } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { EarlierClaims } from "@/app/(desk)/articles/[articleId]/revisions/_components/earlier-claims";
import { EarlierText } from "@/app/(desk)/articles/[articleId]/revisions/_components/earlier-text";
import { WordDiff } from "@/app/(desk)/articles/[articleId]/revisions/_components/word-diff";
import { getArticle } from "@/lib/articles/queries";
import { getRevision, getRevisionDiff } from "@/lib/articles/revision-queries";
import { ask } from "@/lib/boundary/page";

type RevisionPageProps = {
  params: Promise<{ articleId: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  return { title: `Revision ${(await params).number}` };
}

/** A text of then: as it was read, with its claims; or word by word against the one before. */
export default async function RevisionPage({ params, searchParams }: RevisionPageProps) {
  const [{ articleId: id, number }, { show }] = await Promise.all([params, searchParams]);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [article, revision] = await Promise.all([ask(getArticle, { id }), ask(getRevision, { id, number })]);
  const against = show === "changes" && revision.number > 1;
  const diff = against ? await ask(getRevisionDiff, { id, number }) : null;
  const here = `/articles/${id}/revisions/${revision.number}`;
  return (
    <Page>
      <PageHeader
        title={`Revision ${revision.number}`}
        lead={
          <>
            <TextLink href={`/articles/${id}`}>{article.title}</TextLink>, as {revision.createdBy.name} brought it{" "}
            <Time value={revision.createdAt} />. {inFigures(revision.length)} characters.
            {revision.note && ` “${revision.note}”`} {revision.current && <Badge hue="green">The text of now</Badge>}
          </>
        }
        actions={
          <>
            {revision.number > 1 && (
              <LinkButton href={against ? here : `${here}?show=changes`}>
                {against ? "Read the text" : `Changes since revision ${revision.number - 1}`}
              </LinkButton>
            )}
            <LinkButton href={`/articles/${id}/revisions`}>All revisions</LinkButton>
          </>
        }
      />
      {diff ? (
        <WordDiff stretches={diff.runs} before={`Revision ${diff.from}`} after={`Revision ${diff.to}`} />
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]">
          <EarlierText articleId={id} revision={revision} />
          <section aria-labelledby="claims-then">
            <h2 id="claims-then" className="mb-2 text-base font-semibold">
              Its claims
            </h2>
            <EarlierClaims articleId={id} claims={revision.claims} />
          </section>
        </div>
      )}
    </Page>
  );
}
