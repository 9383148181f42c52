import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PrintButton } from "@/app/_ui/print-button";
import { Time } from "@/app/_ui/time";
import { ARTICLE_STATUS_WORDS } from "@/app/_words/claim-words";
import { CopyAddress } from "@/app/(desk)/articles/[articleId]/read/_components/copy-address";
import { FindingList } from "@/app/(desk)/articles/[articleId]/read/_components/finding-list";
import { ReadText } from "@/app/(desk)/articles/[articleId]/read/_components/read-text";
import { getArticle, getReview } from "@/lib/articles/queries";
import { ask } from "@/lib/boundary/page";

type ReadPageProps = { params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: ReadPageProps): Promise<Metadata> {
  const { articleId } = await params;
  const { title } = await ask(getArticle, { id: articleId });
  return { title: `${title}, to read` };
}

/** The article to read and to print: its text with the numbers of its claims, and behind it what was found of each. */
export default async function ReadPage({ params }: ReadPageProps) {
  const { articleId } = await params;
  const { article, claims, text, segments, verdictScale } = await ask(getReview, { id: articleId });
  const listed = claims.filter(({ status }) => status !== "dismissed");
  const verified = listed.filter((claim) => claim.verified).length;
  const by = [article.byline, article.outlet].filter(Boolean).join(" · ");
  return (
    <Page width="text">
      <header className="mb-6 border-b border-line pb-4">
        <div className="no-print mb-4 flex flex-wrap gap-2">
          <PrintButton />
          <CopyAddress />
          <LinkButton href={`/articles/${article.id}`} variant="quiet">
            Review screen
          </LinkButton>
        </div>
        <h1 className={startsWith(text, article.title) ? "sr-only" : "font-serif text-2xl leading-tight font-semibold"}>
          {article.title}
        </h1>
        <p className="mt-1 text-ink-soft">
          {by && `${by}. `}
          {ARTICLE_STATUS_WORDS[article.status]}, revision {article.revision.number}.{" "}
          <span className="figures">
            {counted(listed.length, "claim")}, {verified} verified.
          </span>{" "}
          As of <Time value={new Date().toISOString()} look="full" />.
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          A number stands at the end of each claim and leads to what was found: ✓ verified, × signed off but not
          verified, ! lapsed, ? waiting for an answer. A plain number is not checked to its end.
        </p>
      </header>
      <ReadText text={text} segments={segments} claims={listed} />
      <FindingList claims={listed} scale={verdictScale} />
    </Page>
  );
}

/** A text that begins with its title shows it itself, so that nobody reads it twice. */
function startsWith(text: string, title: string): boolean {
  return text.trimStart().startsWith(title.trim());
}
