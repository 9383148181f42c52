import { Choice } from "@/app/(desk)/_bulk/choice";
import {
  type ClaimFilter,
  countViews,
  filterClaims,
  type ListView,
} from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import type { Conflict } from "@/app/(desk)/articles/[articleId]/_store/conflict";
import { Others } from "@/app/(desk)/articles/[articleId]/_store/others";
import { FIRST_PLACE, type Goal, type Place } from "@/app/(desk)/articles/[articleId]/_store/place";
import { Reading } from "@/app/(desk)/articles/[articleId]/_store/reading";
import { createTopics } from "@/app/(desk)/articles/[articleId]/_store/topics";
import { Triage } from "@/app/(desk)/articles/[articleId]/_store/triage";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import { coverageWith } from "@/lib/core/paint/coverage";
import type { CoverageRun } from "@/lib/core/view/article-view";
import type { ClaimDetail, ClaimView, ThreadView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** A claim on words that are not saved yet. */
export type ShiftedClaim = { readonly id: string; readonly start: number; readonly end: number };

/**
 * The state of one review screen, kept outside React, so that a change of one claim redraws that claim and nothing else.
 * Topics: claim:<id>, selected, selected:<id>, list, filter, counts, place, text, coverage, conflict, shift,
 * threads, uncovered.
 */
export class ReviewStore {
  readonly review: ReviewView;
  /** What others do here meanwhile. */
  readonly others = new Others();
  /** What the text says of itself, and which words of it are shown. */
  readonly reading: Reading;
  /** The round through the proposed claims. */
  readonly triage = new Triage();
  readonly #stays = new Set<string>();
  /** The claims that are chosen for one change together. */
  readonly choice = new Choice();
  readonly #topics = createTopics();
  readonly #claims: Map<string, ClaimView>;
  readonly #details = new Map<string, ClaimDetail>();
  #order: readonly string[];
  #selectedId: string | null;
  #lastId: string | null = null;
  #filter: ClaimFilter;
  #place: Place;
  #coverage: readonly CoverageRun[];
  #counted = false;
  #listed: readonly string[] = [];
  #counts: Record<ListView, number>;
  #conflict: Conflict | null = null;
  #shift: ShiftedClaim | null = null;
  #threads: readonly ThreadView[] | null = null;

  constructor(review: ReviewView, selected: ClaimDetail | null, view: ListView = "all", comment: string | null = null) {
    this.review = review;
    this.reading = new Reading(review);
    this.#claims = new Map(review.claims.map((claim) => [claim.id, claim]));
    this.#order = review.claims.map((claim) => claim.id);
    this.#selectedId = selected?.id ?? null;
    // Whoever comes by a link to a claim wants that claim, not the top of the text.
    this.#place = selected || comment ? { ...FIRST_PLACE, pane: "claim" } : FIRST_PLACE;
    if (comment) this.#place = { ...this.#place, tab: "discussion", comment };
    this.#filter = { view, words: "" };
    this.#coverage = review.coverage;
    this.#counts = countViews(review.claims, review.me.memberId);
    if (selected) this.#details.set(selected.id, selected);
    this.#relist();
  }

  readonly subscribe = this.#topics.subscribe;
  readonly claim = (id: string) => this.#claims.get(id) ?? null;
  readonly detail = (id: string) => this.#details.get(id) ?? null;
  readonly order = () => this.#order;
  readonly selectedId = () => this.#selectedId;
  /** The selected claim or, after it was left, the one that was: steps go on from there. */
  readonly lastId = () => this.#selectedId ?? this.#lastId;
  readonly filter = () => this.#filter;
  readonly place = () => this.#place;
  readonly listed = () => this.#listed;
  readonly counts = () => this.#counts;
  readonly coverage = () => this.#coverage;
  readonly conflict = () => this.#conflict;
  /** The claim whose edges keys have moved, and where it stands until that is saved or taken back. */
  readonly shift = () => this.#shift;
  readonly shifted = (id: string) => (this.#shift?.id === id ? this.#shift : null);
  /** The threads of the article and of its claims; null until they were fetched. */
  readonly threads = () => this.#threads;

  allClaims(): ClaimView[] {
    return this.#order.flatMap((id) => this.#claims.get(id) ?? []);
  }

  select(id: string | null) {
    if (id === this.#selectedId) return;
    const before = this.#selectedId;
    this.#lastId = before;
    this.#selectedId = id;
    this.#place = { ...this.#place, opened: null, goal: null, asking: null, regroup: null, comment: null };
    this.#topics.tell("selected", "place");
    if (before) this.#topics.tell(`selected:${before}`);
    if (id) this.#topics.tell(`selected:${id}`);
    if (this.#filter.view !== "all" || this.#filter.words !== "") this.#relist();
  }

  setFilter(next: ClaimFilter) {
    this.#filter = next;
    this.#stays.clear();
    this.#topics.tell("filter");
    this.#relist();
  }

  setPlace(next: Partial<Place>) {
    this.#place = { ...this.#place, ...next };
    this.#topics.tell("place");
  }

  setConflict(conflict: Conflict | null) {
    this.#conflict = conflict;
    this.#topics.tell("conflict");
  }

  /** Takes in the threads of the article and of its claims. */
  putThreads(threads: readonly ThreadView[]) {
    this.#threads = threads;
    this.#topics.tell("threads");
  }

  /** Shows a claim on other words, before they are saved; null shows it where it stands. */
  setShifted(shift: ShiftedClaim | null) {
    if (shift === this.#shift) return;
    this.#shift = shift;
    this.#order = [...this.#order];
    this.#topics.tell("shift", "text");
  }

  /** The parts of the text that a claim is shown on. */
  spans(id: string): readonly (readonly [number, number])[] {
    const shifted = this.shifted(id);
    const claim = this.claim(id);
    if (shifted) return [[shifted.start, shifted.end]];
    return claim ? spansOf(claim) : [];
  }

  /** Leads to a part of the panel: opens it and gives it the focus. */
  goTo(goal: Goal) {
    const opened = goal === "evidence" || goal === "wording" ? goal : this.#place.opened;
    const tab = goal === "comment" ? "discussion" : "check";
    this.setPlace({ pane: "claim", tab, opened, goal, turn: this.#place.turn + 1 });
  }

  /** Leads to a remark: into the discussion of its claim or, without one, of the article. */
  goToComment(claimId: string | null, comment: string) {
    this.select(claimId);
    this.setPlace({ pane: "claim", tab: "discussion", comment, turn: this.#place.turn + 1 });
  }

  /** Closes a form in the panel; the focus stays there. */
  leaveForm() {
    this.setPlace({ opened: null, goal: "panel", turn: this.#place.turn + 1 });
  }

  /** Lets the rows of these claims stay in the list until the person changes it, whatever others make of them. */
  keepListed(ids: readonly string[]) {
    for (const id of ids) if (this.#listed.includes(id)) this.#stays.add(id);
  }

  /** Takes in what the server says of a claim, new or known. An older answer never replaces a newer one. */
  put(detail: ClaimDetail) {
    const known = this.#claims.get(detail.id);
    if (known && known.version > detail.version) return;
    this.#claims.set(detail.id, detail);
    this.#details.set(detail.id, detail);
    const placed = known?.anchor.start === detail.anchor.start && known.anchor.end === detail.anchor.end;
    if (!placed) {
      const ids = known ? this.#order : [...this.#order, detail.id];
      this.#order = [...ids].sort((a, b) => byPlace(this.#claims.get(a), this.#claims.get(b)));
      this.#topics.tell("text");
    }
    this.#topics.tell(`claim:${detail.id}`);
    this.#counts = countViews(this.allClaims(), this.review.me.memberId);
    this.#topics.tell("counts");
    this.#relist();
    if (!placed || known.status !== detail.status || known.anchor.state !== detail.anchor.state) this.#recover();
  }

  /** Takes in all claims as they were read again. What is as new here already stays, with all that is known of it. */
  putAll(claims: readonly ClaimView[]) {
    const newer = claims.filter((claim) => (this.#claims.get(claim.id)?.version ?? -1) < claim.version);
    for (const claim of newer) {
      this.#claims.set(claim.id, claim);
      this.#details.delete(claim.id);
    }
    this.#order = [...this.#claims.keys()].sort((a, b) => byPlace(this.#claims.get(a), this.#claims.get(b)));
    this.#counts = countViews(this.allClaims(), this.review.me.memberId);
    this.#topics.tell("text", "counts", ...newer.map(({ id }) => `claim:${id}`));
    this.#relist();
    this.#recover();
  }

  #relist() {
    const passed = filterClaims(this.allClaims(), this.#filter, this.review.me.memberId);
    const passing = new Set(passed.map((claim) => claim.id));
    // A claim stays where it was seen, also when its new status no longer passes: the selected one, and what others changed.
    const stays = (id: string) => (id === this.#selectedId || this.#stays.has(id)) && this.#listed.includes(id);
    const next = this.#order.filter((id) => passing.has(id) || stays(id));
    const same = next.length === this.#listed.length && next.every((id, index) => id === this.#listed[index]);
    if (same) return;
    this.#listed = next;
    this.#topics.tell("list");
  }

  /** Takes in the coverage as the server counts it. From then on it is asked again after each change, not reckoned here. */
  putCoverage(runs: readonly CoverageRun[]) {
    this.#counted = true;
    this.#coverage = runs;
    this.#topics.tell("coverage");
  }

  #recover() {
    this.#topics.tell("uncovered");
    if (this.#counted) return;
    const standing = this.allClaims().filter((claim) => !LOST_ANCHORS.includes(claim.anchor.state));
    this.#coverage = coverageWith(
      this.review.coverage,
      standing.map((claim) => ({ dismissed: claim.status === "dismissed", spans: spansOf(claim) })),
    );
    this.#topics.tell("coverage");
  }
}

/** The parts of the text that a claim stands on. */
export function spansOf(claim: ClaimView): readonly (readonly [number, number])[] {
  return claim.anchor.spans.length > 0 ? claim.anchor.spans : [[claim.anchor.start, claim.anchor.end]];
}

function byPlace(a: ClaimView | undefined, b: ClaimView | undefined): number {
  if (!a || !b) return 0;
  return a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || a.number - b.number;
}
