import { createTopics } from "@/app/(desk)/articles/[articleId]/_store/topics";
import type { Span } from "@/lib/core/text/span";
import type { ArticleView, DismissalView } from "@/lib/core/view/article-view";
import type { GateView } from "@/lib/core/view/gate-view";
import type { HintView } from "@/lib/core/view/hint-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/**
 * The article on its way to readers, what its text says of itself, and which words of it are to be shown. Topics: article,
 * gate, hints, revealed, leaving, dismissals, segments.
 */
export class Reading {
  readonly #topics = createTopics();
  #article: ArticleView;
  #gate: GateView | null = null;
  #segments: ReviewView["segments"];
  #dismissals: readonly DismissalView[];
  #leaving: Span | null = null;
  #hints: readonly HintView[] | null = null;
  #revealed: Span | null = null;

  constructor({ article, segments, dismissals }: Pick<ReviewView, "article" | "segments" | "dismissals">) {
    this.#article = article;
    this.#segments = segments;
    this.#dismissals = dismissals;
  }

  readonly subscribe = this.#topics.subscribe;
  /** The article as it stands now. */
  readonly article = () => this.#article;
  /** What stands in the way of clearing it; null until it was fetched. */
  readonly gate = () => this.#gate;
  /** What each part of the text is. */
  readonly segments = () => this.#segments;
  /** Words that were left out of the check without a claim. */
  readonly dismissals = () => this.#dismissals;
  /** Words for whose leaving out a reason is being asked. */
  readonly leaving = () => this.#leaving;
  /** What does not agree within the text; null until it was fetched. */
  readonly hints = () => this.#hints;
  /** The words that were brought into view last. */
  readonly revealed = () => this.#revealed;

  putArticle(article: ArticleView) {
    this.#article = article;
    this.#topics.tell("article");
  }

  putGate(gate: GateView) {
    this.#gate = gate;
    this.#topics.tell("gate");
  }

  /** Takes in what a part of the text is now. */
  putSegment(segment: ReviewView["segments"][number]) {
    this.#segments = this.#segments.map((one) => (one.start === segment.start ? { ...one, ...segment } : one));
    this.#topics.tell("segments");
  }

  putDismissals(dismissals: readonly DismissalView[]) {
    this.#dismissals = dismissals;
    this.#topics.tell("dismissals");
  }

  leaveOut(span: Span | null) {
    this.#leaving = span;
    this.#topics.tell("leaving");
  }

  putHints(hints: readonly HintView[]) {
    this.#hints = hints;
    this.#topics.tell("hints");
  }

  /** Brings words of the text into view, selected, so that keys can work on them. */
  reveal({ start, end }: Span) {
    this.#revealed = { start, end };
    this.#topics.tell("revealed");
  }
}
