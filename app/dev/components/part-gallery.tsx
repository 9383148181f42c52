import { FileQuestion } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { DiffWords } from "@/app/_ui/diff-words";
import { ErrorReference } from "@/app/_ui/error-reference";
import { Fold } from "@/app/_ui/fold";
import { Hits } from "@/app/_ui/hits";
import { Notice } from "@/app/_ui/notice";
import { PrintButton } from "@/app/_ui/print-button";
import { ReplyBadge } from "@/app/_ui/reply-badge";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { Gallery } from "@/app/dev/components/gallery";
import { ReplyStateSchema } from "@/lib/core/review/reply";

const EDIT = [
  { kind: "equal", text: "At least " },
  { kind: "removed", text: "40" },
  { kind: "added", text: "29" },
  { kind: "equal", text: " people worked on it." },
] as const;

/** What screens are put together from. */
export function PartGallery() {
  return (
    <Gallery title="Parts">
      <div className="grid w-full items-start gap-4 sm:grid-cols-2">
        <Notice title="The clearance was taken back">A claim has lapsed since.</Notice>
        <Card title="A card" actions={<TextLink href="#">See all</TextLink>}>
          With a <TextLink href="#">link</TextLink> in its words, and a word that was{" "}
          <Hits
            parts={[
              { text: "found", hit: true },
              { text: " in it.", hit: false },
            ]}
          />
        </Card>
        <p className="font-serif text-lg">
          <DiffWords pieces={EDIT} />
        </p>
        <ErrorReference error={{ digest: "2114350718" }} />
        <Fold label="Folded">Nobody sees this.</Fold>
        <Fold label="Unfolded" open>
          Everybody sees this.
        </Fold>
        <ScrollRegion label="A part that scrolls" className="h-16 rounded-md border border-line p-2">
          Line one
          <br />
          Line two
          <br />
          Line three
          <br />
          Line four
        </ScrollRegion>
        <div className="flex flex-wrap gap-2">
          {ReplyStateSchema.options.map((state) => (
            <ReplyBadge key={state} reply={{ state, overdue: false }} />
          ))}
          <ReplyBadge reply={{ state: "waiting", overdue: true }} />
          <Badge icon={FileQuestion}>Any other</Badge>
          <PrintButton />
        </div>
      </div>
      <StackTable
        caption="Cards on a narrow window"
        head={["Person", "Claims"].map((head) => <HeadCell key={head}>{head}</HeadCell>)}
      >
        {["Robin", "Sam"].map((name, index) => (
          <StackRow key={name}>
            <StackCell className="font-medium">{name}</StackCell>
            <StackCell label="Claims">{index + 3}</StackCell>
          </StackRow>
        ))}
      </StackTable>
    </Gallery>
  );
}
