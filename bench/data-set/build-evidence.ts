import type { Random } from "@/bench/data-set/random";
import type { Staff } from "@/bench/data-set/staff";
import type { WrittenClaim } from "@/bench/data-set/write-article";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { PolicyEvidence } from "@/lib/core/source/evidence-policy";
import { newId } from "@/lib/platform/ids";

/** A source as its row, with what the evidence policy asks of it. */
export type SourceRow = ReturnType<typeof buildSource>;

/** A row of `evidence` beside what policy and content hash are made from. */
export type BuiltEvidence = {
  readonly row: {
    readonly id: string;
    readonly source_id: string;
    readonly facet: "content" | "attribution";
    readonly stance: "supports" | "contradicts";
    readonly excerpt: string | null;
    readonly locator: string | null;
    readonly [column: string]: unknown;
  };
  readonly policy: PolicyEvidence;
};

/** Makes one of the newsroom's sources; every third one is a record that something was said. */
export function buildSource(random: Random, staff: Staff, index: number) {
  const spoken = index % 3 === 0;
  const now = new Date().toISOString();
  return {
    id: newId(),
    newsroom_id: staff.newsroomId,
    type: spoken ? ("transcript" as const) : random.pick(["official_record", "report", "dataset"] as const),
    grade: random.percent(70) ? ("primary" as const) : ("secondary" as const),
    title: `${spoken ? "Minutes of meeting" : "Annual accounts, volume"} ${index + 1}`,
    publisher: "District archive",
    url: `https://archive.example.org/items/${index + 1}`,
    canonical_url: `archive.example.org/items/${index + 1}`,
    independence_group: random.percent(10) ? `wire-${random.below(20)}` : null,
    terms: "on_record",
    confidential: false,
    version: 1,
    created_by_id: random.pick(staff.checkers),
    created_at: now,
    updated_at: now,
  };
}

const HOW_MUCH: Readonly<Record<ClaimStatus, "none" | "some" | "enough">> = {
  proposed: "none",
  open: "none",
  dismissed: "none",
  in_review: "some",
  needs_info: "some",
  awaiting_sign_off: "enough",
  signed_off: "enough",
  lapsed: "enough",
};

/** What a claim that stands so far rests on: nothing yet, a beginning, or as much as the policy asks for. */
export function buildEvidence(
  random: Random,
  place: { readonly staff: Staff; readonly sources: readonly SourceRow[] },
  claim: { readonly id: string; readonly written: WrittenClaim; readonly words: string; readonly status: ClaimStatus },
): BuiltEvidence[] {
  const amount = HOW_MUCH[claim.status];
  if (amount === "none" || (amount === "some" && random.percent(40))) return [];
  const find = (fits: (source: SourceRow) => boolean): SourceRow => {
    const from = random.below(place.sources.length);
    const found = [...place.sources.slice(from), ...place.sources].find(fits);
    if (!found) throw new RangeError("No source of the newsroom fits.");
    return found;
  };
  const make = (source: SourceRow, facet: "content" | "attribution", stance: "supports" | "contradicts") =>
    buildLink(random, place.staff, { ...claim, source, facet, stance });
  const built = [
    make(
      find((source) => amount === "some" || source.grade === "primary"),
      "content",
      "supports",
    ),
  ];
  if (random.percent(30))
    built.push(
      make(
        find(() => true),
        "content",
        "supports",
      ),
    );
  if (claim.written.claimant !== null)
    built.push(
      make(
        find((s) => s.type === "transcript"),
        "attribution",
        "supports",
      ),
    );
  if (random.percent(5))
    built.push(
      make(
        find(() => true),
        "content",
        "contradicts",
      ),
    );
  return built;
}

type Link = {
  readonly id: string;
  readonly words: string;
  readonly source: SourceRow;
  readonly facet: "content" | "attribution";
  readonly stance: "supports" | "contradicts";
};

function buildLink(random: Random, staff: Staff, { id, words, source, facet, stance }: Link): BuiltEvidence {
  const answered = stance === "contradicts";
  const locator = String(random.below(300) + 1);
  return {
    row: {
      id: newId(),
      newsroom_id: staff.newsroomId,
      claim_id: id,
      source_id: source.id,
      facet,
      stance,
      excerpt: `As recorded in the books of that year: ${words}`,
      locator_label: "page",
      locator,
      excerpt_check: "no_capture",
      lacks: [],
      answer: answered ? "The older figure was corrected in the next volume." : null,
      version: 1,
      added_by_id: random.pick(staff.checkers),
      added_at: new Date().toISOString(),
    },
    policy: {
      facet,
      stance,
      grade: source.grade,
      sourceType: source.type,
      sourceId: source.id,
      independenceGroup: source.independence_group,
      excerptCheck: "no_capture",
      locator,
      url: source.url,
      answered,
    },
  };
}
