import { FileDown, TriangleAlert } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { EmptyState } from "@/app/_ui/empty-state";
import { counted } from "@/app/_ui/number";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { ClaimFilterChoices } from "@/app/(desk)/_claims/claim-filter-fields";
import { filterInWords } from "@/app/(desk)/_claims/filter-in-words";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { ClaimFilterSchema } from "@/lib/core/claim/claim-filter";
import type { Person } from "@/lib/core/view/primitives";

type MadeExport = {
  readonly id: string;
  readonly format: string;
  readonly filter: unknown;
  readonly claims: number;
  readonly sha256: string;
  readonly complete: boolean;
  readonly createdAt: string;
  readonly madeBy: Person | null;
};

type ExportLogProps = { exports: readonly MadeExport[] } & ClaimFilterChoices;

const HEADS = ["When", "Who", "What", "Claims", "SHA-256 of the file"];

/** What left the house: who took which claims, and the fingerprint that proves a file. */
export function ExportLog({ exports, ...choices }: ExportLogProps) {
  if (exports.length === 0) {
    return (
      <EmptyState icon={FileDown} title="No export yet">
        <p>Each file that is taken is listed here, with its filter and its fingerprint.</p>
      </EmptyState>
    );
  }
  return (
    <StackTable caption="Exports made so far" head={HEADS.map((head) => <HeadCell key={head}>{head}</HeadCell>)}>
      {exports.map((made) => (
        <StackRow key={made.id}>
          <StackCell label="When">
            <Time value={made.createdAt} />
          </StackCell>
          <StackCell label="Who">{made.madeBy?.name ?? "Linecheck"}</StackCell>
          <StackCell label="What">
            <span className="font-medium uppercase">{made.format}</span>
            <WhichClaims filter={made.filter} choices={choices} />
          </StackCell>
          <StackCell label="Claims" className="figures">
            {counted(made.claims, "claim")}
            {!made.complete && (
              <Badge hue="orange" icon={TriangleAlert} plain title="The file was not read to its end.">
                Broken off
              </Badge>
            )}
          </StackCell>
          <StackCell className="text-xs text-ink-soft [overflow-wrap:anywhere] sm:max-w-72">
            <span className="sm:hidden">SHA-256 </span>
            {made.sha256}
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  );
}

function WhichClaims({ filter, choices }: { filter: unknown; choices: ClaimFilterChoices }) {
  const known = ClaimFilterSchema.safeParse(filter);
  if (!known.success) return null;
  return (
    <TextLink href={hrefWith("/exports", known.data)} className="block text-sm" title="Take the same claims again">
      {filterInWords(known.data, choices) || "all claims"}
    </TextLink>
  );
}
