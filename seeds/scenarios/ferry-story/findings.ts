import type { Facet, Stance } from "@/lib/core/source/source";
import type { Place } from "@/seeds/factories/desk";
import type { FerrySource } from "@/seeds/scenarios/ferry-story/sources";

/** A source that the desk holds against a claim, and where in it the words are. */
export type FerryProof = {
  readonly source: FerrySource;
  readonly stance: Stance;
  readonly facet?: Facet;
  readonly excerpt: string;
  readonly at: readonly [label: string, value: string];
};

/** What the desk found out about the claim that stands on these words, and how far it came. */
export type FerryFinding = {
  readonly on: string;
  readonly by: Place;
  readonly to: "in_review" | "awaiting_sign_off" | "signed_off";
  readonly signedBy?: Place;
  readonly verdict?: string;
  readonly said?: "confirmed";
  readonly note: string;
  readonly correction?: string;
  readonly proof: readonly FerryProof[];
};

/** The work of two days, in the order in which it was done. */
export const FERRY_FINDINGS: readonly FerryFinding[] = [
  {
    ...{ on: "25 minutes, down from 50", by: "checker", to: "signed_off", signedBy: "editor", verdict: "confirmed" },
    note: "The timetable gives both times.",
    proof: [
      {
        ...{ source: "timetable", stance: "supports", at: ["page", "1"] },
        excerpt: "crossing time 25 minutes (until 31 October: 50 minutes)",
      },
    ],
  },
  {
    ...{
      on: "320 passengers and 46 cars",
      by: "colleague",
      to: "signed_off",
      signedBy: "second",
      verdict: "confirmed",
    },
    note: "As in the register of ships.",
    proof: [{ source: "register", stance: "supports", excerpt: "Passengers: 320. Cars: 46.", at: ["entry", "Tern"] }],
  },
  {
    ...{ on: "Fares rose by 4 percent", by: "checker", to: "signed_off", signedBy: "editor", verdict: "confirmed" },
    note: "The tariff of January says so in as many words.",
    proof: [
      {
        ...{ source: "tariff", stance: "supports", at: ["page", "2"] },
        excerpt: "all fares are 4 percent higher than before",
      },
    ],
  },
  {
    ...{ on: "At least 40 people", by: "checker", to: "signed_off", signedBy: "editor", verdict: "confirmed" },
    note: "The company wrote it to us.",
    proof: [
      {
        ...{ source: "payroll", stance: "supports", at: ["paragraph", "1"] },
        excerpt: "we employed at least 40 people",
      },
    ],
  },
  {
    ...{ on: "debt rose to £9 million", by: "colleague", to: "signed_off", signedBy: "editor" },
    ...{ verdict: "confirmed", said: "confirmed", note: "Word for word in the summary of the report." },
    proof: [
      {
        ...{ source: "audit", stance: "supports", at: ["page", "3"] },
        excerpt: "rose to £9 million at the end of last year",
      },
      {
        ...{ source: "audit", stance: "supports", facet: "attribution", at: ["page", "3"] },
        excerpt: "The debt of the company rose to £9 million",
      },
    ],
  },
  {
    ...{ on: "never carried so many people", by: "checker", to: "signed_off", signedBy: "second" },
    ...{ verdict: "confirmed", said: "confirmed", note: "On the recording; the annual report agrees." },
    proof: [
      {
        ...{ source: "interview", stance: "supports", facet: "attribution", at: ["time", "4:12"] },
        excerpt: "We have never carried so many people",
      },
      { source: "annualReport", stance: "supports", excerpt: "more than ever before", at: ["page", "6"] },
    ],
  },
  {
    ...{ on: "built in 1974", by: "checker", to: "awaiting_sign_off", verdict: "incorrect" },
    ...{ note: "The register of ships has 1976.", correction: "which was built in 1976" },
    proof: [
      { source: "register", stance: "contradicts", excerpt: "Built 1976. Out of service.", at: ["entry", "Haven"] },
    ],
  },
  {
    ...{ on: "costs £6.40 for an adult", by: "colleague", to: "awaiting_sign_off", verdict: "confirmed" },
    note: "Single, as bought at the pier.",
    proof: [{ source: "tariff", stance: "supports", excerpt: "Adults, single: £6.40", at: ["page", "1"] }],
  },
  {
    ...{
      on: "pay for itself by 2034",
      by: "colleague",
      to: "awaiting_sign_off",
      verdict: "disputed",
      said: "confirmed",
    },
    note: "The council did say so. Its auditors expect 2041, as the next half of the sentence tells.",
    proof: [
      {
        ...{ source: "minutes", stance: "supports", facet: "attribution", at: ["item", "7"] },
        excerpt: "expects the ship to pay for itself by 2034",
      },
      { source: "audit", stance: "contradicts", excerpt: "2041 is nearer the mark", at: ["page", "11"] },
    ],
  },
  {
    ...{ on: "The Tern cost £18.2 million", by: "checker", to: "in_review", verdict: "confirmed_after_correction" },
    note: "The price is right. The council approved £15.3 million, so the difference is £2.9 million.",
    correction: "The Tern cost £18.2 million, £2.9 million more than the council approved in 2021",
    proof: [
      {
        ...{ source: "contract", stance: "supports", at: ["page", "14"] },
        excerpt: "Total of all invoices: £18.2 million",
      },
      {
        ...{ source: "minutes", stance: "contradicts", at: ["item", "7"] },
        excerpt: "The council approves £15.3 million for a new ferry",
      },
    ],
  },
  {
    ...{ on: "last year's passengers at 412,000", by: "checker", to: "in_review" },
    note: "She says 412,000, the annual report 398,000.",
    proof: [
      {
        ...{ source: "interview", stance: "supports", at: ["time", "4:31"] },
        excerpt: "Last year it was 412,000, I believe",
      },
      { source: "annualReport", stance: "contradicts", excerpt: "398,000 passengers", at: ["page", "6"] },
    ],
  },
];
