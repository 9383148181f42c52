import { Card } from "@/app/_ui/card";
import { counted } from "@/app/_ui/number";
import { SafeLink } from "@/app/_ui/safe-link";
import { PublicPageSwitch } from "@/app/(desk)/exports/_parts/public-page-switch";
import type { PublicationView } from "@/lib/core/view/publication-view";

const STATES: Record<PublicationView["state"], string> = {
  off: "This article has no public page.",
  on: "Everybody can read the fact-check of this article.",
  hidden: "The public page is switched on, but nobody can read it: the article is restricted or under embargo.",
  closed: "The public page was taken away. Its address says that it is gone.",
};

type PublicPageCardProps = { publication: PublicationView; mayPublish: boolean };

/** Whether readers can see the fact-check of the chosen article, what they see, and the switch for it. */
export function PublicPageCard({ publication, mayPublish }: PublicPageCardProps) {
  const { articleId, state, url, verified } = publication;
  const shown = state === "on" || state === "hidden";
  return (
    <Card title="Public page" className="mt-6">
      <p className="font-medium">{STATES[state]}</p>
      {state === "on" && (
        <p className="mt-1">
          <SafeLink href={url} />
        </p>
      )}
      <p className="mt-1 mb-3 text-ink-soft">
        Readers see the verified claims alone ({counted(verified, "claim")} now), each with its wording, verdict, the
        reason for it and the sources that may be named; never discussions, people of the desk or confidential sources.
        What is no longer verified leaves the page by itself.
      </p>
      <PublicPageSwitch articleId={articleId} shown={shown} mayPublish={mayPublish} />
    </Card>
  );
}
