import { Cell, HeadCell, Row, Table } from "@/app/_ui/table";
import { VerdictBadge } from "@/app/_ui/verdict-badge";
import { CAUGHT_WORDS, TYPE_WORDS } from "@/app/_words/claim-words";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { BarRows } from "@/app/(desk)/dashboard/_charts/bar-rows";
import { CAUGHT_VERDICTS, type CatchStage } from "@/lib/core/claim/caught";
import { CLAIM_TYPES } from "@/lib/core/extract/claim-type";
import type { TrendsView } from "@/lib/core/view/trends-view";

type Caught = TrendsView["caught"];

const HUES = { first_check: "green", second_check: "amber", after_sign_off: "red" } as const satisfies Record<
  CatchStage,
  string
>;

/** When wrong facts were caught. */
export function CaughtByStage({ caught }: { caught: Caught }) {
  const rows = caught.byStage.map(({ stage, count }) => ({
    key: stage,
    name: CAUGHT_WORDS[stage],
    label: CAUGHT_WORDS[stage],
    count,
    href: `/claims?caught=${stage}`,
    hue: HUES[stage],
  }));
  return <BarRows caption="What checking caught, by stage" rows={rows} />;
}

/** What kinds of facts were wrong, and in which way. */
export function CaughtByType({ caught }: { caught: Caught }) {
  const types = CLAIM_TYPES.filter((type) => caught.byType.some((row) => row.type === type));
  if (types.length === 0) return <p className="text-ink-soft">Nothing wrong has been found yet.</p>;
  const countOf = (type: string, verdict: string) =>
    caught.byType.find((row) => row.type === type && row.verdict === verdict)?.count ?? 0;
  return (
    <Table caption="What checking caught, by type">
      <thead>
        <tr>
          <HeadCell>Type</HeadCell>
          {CAUGHT_VERDICTS.map((verdict) => (
            <HeadCell key={verdict}>
              <VerdictBadge verdict={verdict} />
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <Row key={type}>
            <th
              scope="row"
              className="border-b border-line px-3 py-2 text-left font-medium [tr:last-child>&]:border-b-0"
            >
              {TYPE_WORDS[type]}
            </th>
            {CAUGHT_VERDICTS.map((verdict) => (
              <Cell key={verdict}>
                <CountLink
                  count={countOf(type, verdict)}
                  href={`/claims?type=${type}&verdict=${verdict}`}
                  label={`claims of type ${TYPE_WORDS[type]}, ${verdict.replaceAll("_", " ")}`}
                />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
