import { CopyCheck } from "lucide-react";
import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { MergeButton } from "@/app/(desk)/sources/_list/merge-button";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { SourceView } from "@/lib/core/view/source-view";
import { listDuplicates } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Sources written down twice" };

export default async function DuplicatesPage() {
  const [{ items }, actor] = await Promise.all([ask(listDuplicates, {}), requireActor()]);
  return (
    <Page width="form">
      <TextLink href="/sources" className="no-print text-sm">
        All sources
      </TextLink>
      <PageHeader
        title="Sources written down twice"
        lead="They have one web address, however it is spelled, and may count as two where they are one."
      />
      {items.length === 0 && (
        <EmptyState icon={CopyCheck} title="No source is here twice">
          <p>No two sources have the same web address.</p>
        </EmptyState>
      )}
      <div className="flex flex-col gap-4">
        {items.map(({ address, sources }) => (
          <SameAddress key={address} address={address} sources={sources} actor={actor} />
        ))}
      </div>
    </Page>
  );
}

type SameAddressProps = { address: string; sources: readonly SourceView[]; actor: Actor };

/** The source on which most rests comes first and is the one to stay; any other is opened to be kept in its place. */
function SameAddress({ address, sources, actor }: SameAddressProps) {
  const [kept, ...others] = sources;
  if (!kept) return null;
  return (
    <Card title={<span className="[overflow-wrap:anywhere]">{address}</span>}>
      <ul className="divide-y divide-line">
        <SourceLine source={kept}>{kept.usedBy > 0 ? "Stays: most rests on it." : "Stays."}</SourceLine>
        {others.map((source) => (
          <SourceLine key={source.id} source={source}>
            <MergeButton from={source} into={kept} reason={whyNot(actor, source)} label="Merge into the first" />
          </SourceLine>
        ))}
      </ul>
    </Card>
  );
}

function SourceLine({ source, children }: { source: SourceView; children: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
      <span className="min-w-0">
        <TextLink href={`/sources/${source.id}`}>{source.title}</TextLink>
        <span className="block text-sm text-ink-faint">
          {SOURCE_TYPE_WORDS[source.type]}, {GRADE_WORDS[source.grade].toLowerCase()}, {counted(source.usedBy, "use")},
          added by {source.createdBy.name} on <Time value={source.createdAt} look="date" />
        </span>
      </span>
      <span className="text-sm text-ink-soft">{children}</span>
    </li>
  );
}

function whyNot(actor: Actor, source: SourceView): string | null {
  if (!can(actor, "source:write")) return "Editors and checkers merge sources.";
  if (actor.roles.includes("editor") || source.createdBy.id === actor.memberId) return null;
  return `Only an editor or ${source.createdBy.name}, who added it, can merge it.`;
}
