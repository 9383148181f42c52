import type { Priority } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";

/** One claim of the fixture: its words in the text, and where it stands. */
export type FixtureClaim = {
  quote: string;
  text?: string;
  status: ClaimStatus;
  verdict?: string;
  correction?: string;
  claimant?: string;
  priority?: Priority;
  types?: ClaimType[];
};

/** Every status, an overlap three deep, and five claims in one sentence. */
export const FIXTURE_CLAIMS: readonly FixtureClaim[] = [
  { quote: "Lanwick reopens its old bridge after a two-year repair", status: "proposed", types: ["event"] },
  {
    quote: "It was built in 1811",
    text: "The stone bridge at Lanwick was built in 1811.",
    status: "signed_off",
    verdict: "confirmed",
    types: ["historical", "date_time"],
  },
  {
    quote: "is the oldest in the county",
    text: "The stone bridge at Lanwick is the oldest in the county.",
    status: "open",
    types: ["superlative"],
  },
  {
    quote: "on Monday reopened its stone bridge, closed since March 2024",
    text: "Lanwick reopened its stone bridge on Monday.",
    status: "in_review",
    types: ["event", "date_time"],
  },
  {
    quote: "closed since March 2024",
    text: "The bridge had been closed since March 2024.",
    status: "awaiting_sign_off",
    verdict: "confirmed",
    types: ["date_time"],
  },
  {
    quote: "a repair that cost £4.2 million",
    text: "The repair of the bridge cost £4.2 million.",
    status: "in_review",
    priority: "high",
    verdict: "confirmed",
  },
  { quote: "took 26 months", text: "The repair of the bridge took 26 months.", status: "proposed" },
  { quote: "employed 140 people", text: "The repair of the bridge employed 140 people.", status: "needs_info" },
  {
    quote: "a repair that cost £4.2 million, took 26 months and employed 140 people",
    text: "One repair had this cost, this length and these jobs.",
    status: "proposed",
    priority: "low",
  },
  {
    quote: "We promised to have it done by Easter, and we missed it by three weeks",
    text: "The repair was finished three weeks after Easter.",
    status: "awaiting_sign_off",
    verdict: "confirmed_after_correction",
    correction: "and we missed it by almost three weeks",
    claimant: "the head of the works department",
    types: ["quote", "date_time"],
  },
  {
    quote: 'the delay had saved "about £300,000" in night work',
    text: "The delay saved about £300,000 in night work.",
    status: "lapsed",
    verdict: "misleading",
    claimant: "the head of the works department",
  },
  { quote: "The council had planned to spend £3.5 million", status: "open", priority: "high" },
  {
    quote: "two engineers' associations have disputed",
    text: "Two engineers' associations have disputed that no survey had found the rotten piles.",
    status: "proposed",
    types: ["event"],
  },
  { quote: "About 9,000 cars a day used the bridge before it closed", status: "proposed" },
  {
    quote: "there were 14 accidents on the detour in the first year",
    status: "in_review",
    claimant: "police",
    priority: "high",
  },
  {
    quote: "five on the bridge road in the year before",
    text: "There were five accidents on the bridge road in the year before.",
    status: "proposed",
    claimant: "police",
  },
  { quote: "The bridge is probably the prettiest in the country", status: "dismissed", types: ["superlative"] },
];
