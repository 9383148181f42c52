import { createTopics } from "@/app/(desk)/articles/[articleId]/_store/topics";
import type { Span } from "@/lib/core/text/span";
import type { HintView } from "@/lib/core/view/hint-view";

/** What the text says of itself, and which words of it are to be shown. Topics: hints, revealed. */
export class Reading {
  readonly #topics = createTopics();
  #hints: readonly HintView[] = [];
  #revealed: Span | null = null;

  readonly subscribe = this.#topics.subscribe;
  /** What does not agree within the text; empty until it was fetched. */
  readonly hints = () => this.#hints;
  /** The words that were brought into view last. */
  readonly revealed = () => this.#revealed;

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
