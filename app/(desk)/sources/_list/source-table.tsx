import { Copy, FileCheck2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_ui/badge";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import type { SourceView } from "@/lib/core/view/source-view";

const HEADS = ["Source", "Type", "Grade", "Used by", "Text kept", "Added"];

/** Sources with how much rests on each. */
export function SourceTable({ sources }: { sources: readonly SourceView[] }) {
  return (
    <StackTable caption="Sources" head={HEADS.map((head) => <HeadCell key={head}>{head}</HeadCell>)}>
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </StackTable>
  );
}

function SourceRow({ source }: { source: SourceView }) {
  const origin = [source.creator, source.publisher].filter(Boolean).join(", ");
  const place = `/sources/${source.id}`;
  return (
    <StackRow>
      <StackCell className="sm:min-w-64">
        <Link href={place} className="font-medium no-underline hover:underline [overflow-wrap:anywhere]">
          {source.title}
        </Link>
        <p className="text-sm text-ink-faint [overflow-wrap:anywhere]">
          {origin}
          {source.url && <span className="block">{hostOf(source.url)}</span>}
        </p>
        {source.duplicateIds.length > 0 && (
          <TextLink href={`${place}#same`} className="inline-block min-h-6 no-underline">
            <Badge hue="amber" icon={Copy}>
              Same address as {source.duplicateIds.length} more
            </Badge>
          </TextLink>
        )}
      </StackCell>
      <StackCell label="Type">{SOURCE_TYPE_WORDS[source.type]}</StackCell>
      <StackCell label="Grade">{GRADE_WORDS[source.grade]}</StackCell>
      <StackCell label="Used by">
        <CountLink count={source.usedBy} href={`${place}#used`} label={`pieces of evidence from ${source.title}`} />
      </StackCell>
      <StackCell label="Text kept">
        {source.hasCapture ? (
          <Badge hue="green" icon={FileCheck2} plain>
            Yes
          </Badge>
        ) : (
          <span className="text-sm text-ink-faint">No</span>
        )}
      </StackCell>
      <StackCell label="Added" className="text-sm text-ink-soft">
        <Time value={source.createdAt} look="date" />
        <span className="block text-ink-faint">{source.createdBy.name}</span>
      </StackCell>
    </StackRow>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
