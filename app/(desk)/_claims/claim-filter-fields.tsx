import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { Fold } from "@/app/_ui/fold";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ANCHOR_WORDS, CAUGHT_WORDS, PRIORITY_WORDS, RISK_WORDS, TYPE_WORDS } from "@/app/_words/claim-words";
import { CLAIM_FILTER_WORDS as WORDS } from "@/app/_words/list-words";
import { type Choice, choiceOptions, choicesOf } from "@/app/(desk)/_claims/choice-options";
import { StatusChoices } from "@/app/(desk)/_claims/status-choices";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import type { Person } from "@/lib/core/view/primitives";

/** What the fields offer besides the fixed words. */
export type ClaimFilterChoices = {
  readonly people: readonly Person[];
  readonly articles: readonly { readonly id: string; readonly title: string }[];
};

type ClaimFilterFieldsProps = {
  filter: ClaimFilter;
  choices: ClaimFilterChoices;
  /** A field of the screen's own, set among those that are tucked away. */
  children?: ReactNode;
};
type Select = {
  name: keyof ClaimFilter;
  any: string;
  options: readonly Choice[];
  chosen: readonly string[] | undefined;
};

const VERDICTS: readonly Choice[] = [
  { value: "none", label: "No verdict yet" },
  ...DEFAULT_VERDICTS.map(({ key, label }) => ({ value: key, label })),
];
const VERIFIED: readonly Choice[] = [
  { value: "true", label: "Verified only" },
  { value: "false", label: "Not verified" },
];
const DAYS = ["takenInOn", "signedOffOn", "lapsedOn"] as const;
const GRID = "grid grid-cols-2 gap-3 lg:grid-cols-5";

/** The fields of the one filter of claims; lists and exports use the same. Those used less are tucked away. */
export function ClaimFilterFields({ filter, choices, children }: ClaimFilterFieldsProps) {
  const people: Choice[] = [
    { value: "me", label: "Me" },
    { value: "none", label: "Nobody" },
    ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const articles = choices.articles.map(({ id, title }) => ({ value: id, label: title }));
  const often: Select[] = [
    { name: "assignee", any: "Anybody", options: people, chosen: one(filter.assignee) },
    { name: "verdict", any: "Any verdict", options: VERDICTS, chosen: filter.verdict },
    { name: "verified", any: "Either", options: VERIFIED, chosen: one(filter.verified) },
    { name: "article", any: "All articles", options: articles, chosen: one(filter.article) },
  ];
  const seldom: Select[] = [
    { name: "type", any: "Any type", options: choicesOf(TYPE_WORDS), chosen: filter.type },
    { name: "priority", any: "Any priority", options: choicesOf(PRIORITY_WORDS), chosen: filter.priority },
    { name: "risk", any: "Any or none", options: choicesOf(RISK_WORDS), chosen: one(filter.risk) },
    { name: "anchor", any: "Wherever", options: choicesOf(ANCHOR_WORDS), chosen: filter.anchor },
    { name: "caught", any: "Or not", options: choicesOf(CAUGHT_WORDS), chosen: one(filter.caught) },
  ];
  const inUse =
    seldom.some(({ chosen }) => chosen !== undefined) || [...DAYS, "tag" as const].some((name) => filter[name]);
  return (
    <>
      <StatusChoices chosen={filter.status ?? []} />
      <div className={GRID}>
        <TextField
          label={WORDS.q}
          name="q"
          type="search"
          defaultValue={filter.q}
          maxLength={200}
          placeholder="unemployment, C-012"
          fieldClassName="max-lg:col-span-2"
        />
        <Selects selects={often} />
      </div>
      <Fold open={inUse} label={`Type, priority, risk, words, day, tag${children ? " and order" : ""}`}>
        <div className={cx(GRID, "mt-2")}>
          <Selects selects={seldom} />
          {DAYS.map((name) => (
            <TextField key={name} label={WORDS[name]} name={name} type="date" defaultValue={filter[name]} />
          ))}
          <TextField label={WORDS.tag} name="tag" defaultValue={filter.tag} maxLength={60} />
          {children}
        </div>
      </Fold>
    </>
  );
}

function Selects({ selects }: { selects: readonly Select[] }) {
  return selects.map(({ name, any, options, chosen }) => (
    <SelectField
      key={name}
      label={WORDS[name]}
      name={name}
      options={choiceOptions(any, options, chosen)}
      defaultValue={(chosen ?? []).join(",")}
    />
  ));
}

function one(value: string | boolean | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [String(value)];
}
