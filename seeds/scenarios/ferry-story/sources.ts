import type { z } from "zod";
import type { NewSourceSchema } from "@/lib/core/source/source-input";

/** What the desk of the story has to go by, each under the name by which a finding cites it. */
export const FERRY_SOURCES = {
  timetable: {
    type: "official_record",
    grade: "primary",
    title: "Winter timetable of the Wrackholm ferry",
    publisher: "Wrackholm ferry company",
    url: "https://ferry.example/timetable",
    captureText: `Winter timetable\n\nLanwick to Wrackholm: crossing time 25 minutes (until 31 October: 50 minutes).\n\nFirst ship 5.40, last ship 22.10.`,
  },
  tariff: {
    type: "official_record",
    grade: "primary",
    title: "Tariff from 2 January",
    publisher: "Wrackholm ferry company",
    url: "https://ferry.example/tariff",
    captureText: `Tariff\n\nAdults, single: £6.40. Children travel free.\n\nFrom 2 January all fares are 4 percent higher than before.`,
  },
  contract: {
    type: "official_record",
    grade: "primary",
    title: "Contract with the shipyard, with its last invoice",
    publisher: "Wrackholm council",
    url: "https://council.example/ferry/contract",
    captureText: `Total of all invoices: £18.2 million, paid in full on 14 October.`,
  },
  minutes: {
    type: "official_record",
    grade: "primary",
    title: "Minutes of the council, 8 June 2021",
    publisher: "Wrackholm council",
    url: "https://council.example/minutes/2021-06-08",
    captureText: `The council approves £15.3 million for a new ferry. The treasurer expects the ship to pay for itself by 2034.`,
  },
  audit: {
    type: "official_record",
    grade: "primary",
    title: "Report of the audit office on the ferry company",
    publisher: "Audit office",
    url: "https://audit.example/reports/ferry",
    captureText: `The debt of the company rose to £9 million at the end of last year.\n\nWe doubt that the ship will have earned its price by 2034; 2041 is nearer the mark.`,
  },
  register: {
    type: "dataset",
    grade: "primary",
    title: "Register of ships, entries for Wrackholm",
    publisher: "Registry of shipping",
    url: "https://shipping.example/register",
    captureText: `TERN. Passengers: 320. Cars: 46. Built 2025.\n\nHAVEN. Passengers: 210. Cars: 18. Built 1976. Out of service.`,
  },
  interview: {
    type: "recording",
    grade: "primary",
    title: "Interview with Ruth Calder",
    creator: "Wanda Reyes",
    captureText: `We have never carried so many people. Last year it was 412,000, I believe.`,
  },
  annualReport: {
    type: "report",
    grade: "primary",
    title: "Annual report of the ferry company",
    publisher: "Wrackholm ferry company",
    url: "https://ferry.example/annual-report",
    captureText: `In the past year 398,000 passengers travelled with us, more than ever before.`,
  },
  payroll: {
    type: "official_statement",
    grade: "primary",
    title: "Letter of the company on its crews",
    creator: "Wrackholm ferry company",
    captureText: `On the old ship and at its two piers we employed at least 40 people.`,
  },
} as const satisfies Record<string, z.input<typeof NewSourceSchema>>;

/** A source of the story by its name. */
export type FerrySource = keyof typeof FERRY_SOURCES;
