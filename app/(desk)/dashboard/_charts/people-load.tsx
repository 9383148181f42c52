import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import Link from "next/link";
import type { Hue } from "@/app/_ui/hue";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { CountLink } from "@/app/(desk)/_list/count-link";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/core/claim/status";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

type PersonRow = DashboardView["people"][number];
type Part = "inReview" | "awaitingSignOff" | "other";

const UNDONE: readonly ClaimStatus[] = CLAIM_STATUSES.filter(
  (status) => status !== "signed_off" && status !== "dismissed",
);
const OTHER = UNDONE.filter((status) => status !== "in_review" && status !== "awaiting_sign_off");
const PARTS: Record<Part, { words: string; hue: Hue; status: readonly ClaimStatus[] }> = {
  awaitingSignOff: { words: "Awaiting sign-off", hue: "violet", status: ["awaiting_sign_off"] },
  inReview: { words: "In review", hue: "blue", status: ["in_review"] },
  other: { words: "Not begun or stopped", hue: "teal", status: OTHER },
};
// The keys are those of the record above.
const KEYS = Object.keys(PARTS) as Part[];

/** Who has how much on the desk that is not done. */
export function PeopleLoad({ people }: { people: readonly PersonRow[] }) {
  if (people.length === 0) {
    return <p className="text-ink-soft">No undone claim is assigned to anybody.</p>;
  }
  const width = scaleLinear()
    .domain([0, Math.max(1, ...people.map(({ assigned }) => assigned))])
    .range([0, 100]);
  const layers = stack<PersonRow, Part>()
    .keys(KEYS)
    .value((person, part) => shareOf(person, part))(people);
  return (
    <StackTable
      caption="Undone claims by person"
      head={
        <>
          <HeadCell>Person</HeadCell>
          <HeadCell>Load</HeadCell>
          <HeadCell>Assigned</HeadCell>
          {KEYS.map((part) => (
            <HeadCell key={part}>
              <Swatch hue={PARTS[part].hue} />
              {PARTS[part].words}
            </HeadCell>
          ))}
        </>
      }
    >
      {people.map((person, index) => (
        <StackRow key={person.id}>
          <StackCell className="font-medium">{person.name}</StackCell>
          <StackCell className="sm:w-2/5 sm:min-w-40">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="mt-1 block h-4 w-full" aria-hidden>
              {layers.map((layer) => {
                const [from, to] = layer[index] ?? [0, 0];
                if (to === from) return null;
                const part = PARTS[layer.key];
                return (
                  <Link key={layer.key} href={listOf(person, part.status)} tabIndex={-1} data-hue={part.hue}>
                    <rect x={width(from)} width={width(to) - width(from)} height="10" fill="var(--hue-solid)">
                      <title>{`${part.words}: ${to - from}`}</title>
                    </rect>
                  </Link>
                );
              })}
            </svg>
          </StackCell>
          <StackCell label="Assigned">
            <CountLink
              count={person.assigned}
              href={listOf(person, UNDONE)}
              label={`undone claims of ${person.name}`}
            />
          </StackCell>
          {KEYS.map((part) => (
            <StackCell key={part} label={PARTS[part].words}>
              <span className="sm:hidden">
                <Swatch hue={PARTS[part].hue} />
              </span>
              <CountLink
                count={shareOf(person, part)}
                href={listOf(person, PARTS[part].status)}
                label={`claims of ${person.name}, ${PARTS[part].words.toLowerCase()}`}
              />
            </StackCell>
          ))}
        </StackRow>
      ))}
    </StackTable>
  );
}

/** The colour of a part of the bars, beside its name. */
function Swatch({ hue }: { hue: Hue }) {
  return (
    <svg data-hue={hue} aria-hidden width="9" height="9" className="mr-1.5 inline-block">
      <rect width="9" height="9" rx="2" fill="var(--hue-solid)" />
    </svg>
  );
}

function shareOf(person: PersonRow, part: Part): number {
  return part === "other" ? person.assigned - person.inReview - person.awaitingSignOff : person[part];
}

function listOf(person: PersonRow, status: readonly ClaimStatus[]): string {
  return `/claims?assignee=${person.id}&status=${status.join(",")}`;
}
