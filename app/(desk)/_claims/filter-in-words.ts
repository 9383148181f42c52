import {
  ANCHOR_WORDS,
  CAUGHT_WORDS,
  PRIORITY_WORDS,
  RISK_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
} from "@/app/_words/claim-words";
import { CLAIM_FILTER_WORDS } from "@/app/_words/list-words";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";

type Named = { readonly id: string };
type Names = {
  readonly people: readonly (Named & { readonly name: string })[];
  readonly articles: readonly (Named & { readonly title: string })[];
};

/** Says a filter in words: "Status: Open, Lapsed; Risk: Blocked". Nothing filtered is an empty text. */
export function filterInWords(filter: ClaimFilter, names: Names): string {
  const verdicts: Readonly<Record<string, string>> = {
    none: "none yet",
    ...Object.fromEntries(DEFAULT_VERDICTS.map(({ key, label }) => [key, label])),
  };
  const said: { readonly [Name in keyof ClaimFilter]-?: string | undefined } = {
    status: filter.status?.map((status) => STATUS_WORDS[status]).join(", "),
    verdict: filter.verdict?.map((verdict) => verdicts[verdict] ?? verdict).join(", "),
    verified: filter.verified === undefined ? undefined : filter.verified ? "yes" : "no",
    assignee: filter.assignee && assigneeInWords(filter.assignee, names),
    type: filter.type?.map((type) => TYPE_WORDS[type]).join(", "),
    priority: filter.priority?.map((priority) => PRIORITY_WORDS[priority]).join(", "),
    risk: filter.risk && RISK_WORDS[filter.risk],
    overdue: filter.overdue === undefined ? undefined : filter.overdue ? "yes" : "no",
    anchor: filter.anchor?.map((state) => ANCHOR_WORDS[state]).join(", "),
    signedOffOn: filter.signedOffOn,
    takenInOn: filter.takenInOn,
    lapsedOn: filter.lapsedOn,
    caught: filter.caught && CAUGHT_WORDS[filter.caught],
    tag: filter.tag,
    article: filter.article && (names.articles.find(({ id }) => id === filter.article)?.title ?? "one article"),
    q: filter.q && `“${filter.q}”`,
  };
  return (
    Object.entries(said)
      .filter(([, words]) => words)
      // The keys are those of the filter.
      .map(([name, words]) => `${CLAIM_FILTER_WORDS[name as keyof ClaimFilter]}: ${words}`)
      .join("; ")
  );
}

function assigneeInWords(assignee: string, { people }: Names): string {
  if (assignee === "me") return "whoever asked";
  if (assignee === "none") return "nobody";
  return people.find(({ id }) => id === assignee)?.name ?? "a former member";
}
