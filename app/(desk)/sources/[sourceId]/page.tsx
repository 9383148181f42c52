import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { counted } from "@/app/_ui/number";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { SafeLink } from "@/app/_ui/safe-link";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { ClaimList } from "@/app/(desk)/_claims/claim-list";
import { AttachForm } from "@/app/(desk)/sources/_form/attach-form";
import { CaptureForm } from "@/app/(desk)/sources/_form/capture-form";
import { SourceEditor } from "@/app/(desk)/sources/_form/source-editor";
import { MergeButton } from "@/app/(desk)/sources/_list/merge-button";
import { SecretPanel } from "@/app/(desk)/sources/[sourceId]/_components/secret-panel";
import { SourceFacts } from "@/app/(desk)/sources/[sourceId]/_components/source-facts";
import { SourceFiles } from "@/app/(desk)/sources/[sourceId]/_components/source-files";
import { SourceTexts } from "@/app/(desk)/sources/[sourceId]/_components/source-texts";
import { listMembers } from "@/lib/accounts/queries";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { SourceView } from "@/lib/core/view/source-view";
import { getSource } from "@/lib/sources/queries";

export const metadata: Metadata = { title: "Source" };

const MOST_DUPLICATES = 10;

export default async function SourcePage({ params }: { params: Promise<{ sourceId: string }> }) {
  const { sourceId } = await params;
  if (!z.uuid().safeParse(sourceId).success) notFound();
  const [{ captures, attachments, usedIn, ...source }, actor] = await Promise.all([
    ask(getSource, { id: sourceId }),
    requireActor(),
  ]);
  const twins = await Promise.all(source.duplicateIds.slice(0, MOST_DUPLICATES).map((id) => ask(getSource, { id })));
  const reason = whyNotEdit(actor, source);
  const editable = can(actor, "source:write") && source.mergedIntoId === null;
  const members = source.terms === "confidential" ? (await ask(listMembers, {})).items : [];
  const people = members
    .filter(({ id, disabledAt }) => disabledAt === null && id !== actor.memberId)
    .map(({ id, name, cleared }) => ({ id, name, cleared }));
  return (
    <Page width="form">
      <TextLink href="/sources" className="no-print text-sm">
        All sources
      </TextLink>
      <PageHeader
        title={source.title}
        lead={
          <>
            {SOURCE_TYPE_WORDS[source.type]}, {GRADE_WORDS[source.grade].toLowerCase()}. Added by{" "}
            {source.createdBy.name} on <Time value={source.createdAt} look="date" />.
          </>
        }
      />
      {source.url && (
        <p className="-mt-3 mb-4">
          <SafeLink href={source.url} />
        </p>
      )}
      <div className="flex flex-col gap-4">
        {source.mergedIntoId !== null && (
          <Notice title="Merged into another source">
            What was cited from it is cited from{" "}
            <TextLink href={`/sources/${source.mergedIntoId}`}>the source that it turned out to be</TextLink>, which
            shows its texts and files as well.
          </Notice>
        )}
        {twins.length > 0 && (
          <div id="same" className="scroll-mt-16">
            <Card title="Same web address">
              <p className="mb-2 text-ink-soft">
                These were written down with the same address. Merge them, so that one document does not count as two.
              </p>
              <ul className="flex flex-col gap-2">
                {twins.map((twin) => (
                  <li key={twin.id} className="flex flex-wrap items-center justify-between gap-2">
                    <span>
                      <TextLink href={`/sources/${twin.id}`}>{twin.title}</TextLink>, {counted(twin.usedBy, "use")}
                    </span>
                    <MergeButton from={source} into={twin} reason={reason} />
                  </li>
                ))}
              </ul>
            </Card>
          </div>
        )}
        <div id="used" className="scroll-mt-16">
          <Card title={`Where it is used: ${counted(usedIn.length, "claim")}`}>
            {usedIn.length === 0 ? (
              <p className="text-ink-soft">No claim cites it yet. Open a claim and add evidence from this source.</p>
            ) : (
              <ClaimList claims={usedIn} />
            )}
          </Card>
        </div>
        {source.terms === "confidential" && (
          <Card title="Who it is">
            <SecretPanel sourceId={source.id} people={people} mayRead={can(actor, "source:reveal")} />
          </Card>
        )}
        <Card title="What is known of it">
          {reason === null ? (
            <SourceEditor source={source} />
          ) : (
            <>
              <SourceFacts source={source} />
              <p className="mt-3 text-sm text-ink-faint">{reason}</p>
            </>
          )}
        </Card>
        <div id="files" className="scroll-mt-16">
          <Card title="Files">
            <SourceFiles attachments={attachments} actor={actor} />
            {editable && <AttachForm sourceId={source.id} confidential={source.terms === "confidential"} />}
          </Card>
        </div>
        {source.terms !== "confidential" && (
          <Card title="Texts kept of it">
            <SourceTexts captures={captures} />
            {editable && <CaptureForm sourceId={source.id} />}
          </Card>
        )}
      </div>
    </Page>
  );
}

function whyNotEdit(actor: Actor, source: SourceView): string | null {
  if (source.terms === "confidential")
    return "Only its kind and its grade are kept openly; who it is cannot be changed.";
  if (source.mergedIntoId !== null) return "It was merged into another one and stays as it was.";
  if (!can(actor, "source:write")) return "Editors and checkers change sources.";
  if (actor.roles.includes("editor") || source.createdBy.id === actor.memberId) return null;
  return `Only an editor or ${source.createdBy.name}, who added it, can change it.`;
}
