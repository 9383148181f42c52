import type { LiveChange, PresenceMessage } from "@/lib/core/live/messages";
import { isAfter, readPosition } from "@/lib/core/live/position";

/** What one window tells another, and the stream tells the window that holds it. */
export type LiveNews =
  | { readonly kind: "change"; readonly change: LiveChange }
  | { readonly kind: "presence"; readonly presence: PresenceMessage }
  /** What happened can no longer be told one by one: read everything again. */
  | { readonly kind: "resync"; readonly position: string }
  /** The stream is open, lost for the moment, or closed for good because the person may no longer hear it. */
  | { readonly kind: "state"; readonly state: LiveState };
/** How the connection stands. */
export type LiveState = "opening" | "live" | "lost" | "revoked";

type Listener = (news: LiveNews) => void;

const KEPT = 500;

/**
 * What one window knows of others' changes, whichever window holds the stream. Each change counts once, in the order of
 * positions; whoever begins to listen is told what happened since the page that he stands on was read.
 */
export class LiveFeed {
  readonly #listeners = new Set<Listener>();
  readonly #presence = new Map<string, PresenceMessage>();
  #recent: LiveChange[] = [];
  #begin: string;
  #last: string;
  #state: LiveState = "opening";

  /** @param since the position from which this window is told everything */
  constructor(since: string) {
    this.#begin = since;
    this.#last = since;
  }

  /** Up to where this window was told. */
  readonly last = () => this.#last;
  readonly state = () => this.#state;

  /** Listens, beginning with what happened since a position. Returns how to stop. */
  subscribe(since: string, listener: Listener): () => void {
    if (comesAfter(this.#begin, since)) listener({ kind: "resync", position: this.#last });
    for (const change of this.#recent) if (comesAfter(change.position, since)) listener({ kind: "change", change });
    for (const presence of this.#presence.values()) listener({ kind: "presence", presence });
    listener({ kind: "state", state: this.#state });
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Takes in what the stream or another window says. What was told already is not told again. */
  take(news: LiveNews): void {
    if (news.kind === "change" && !this.#takeChange(news.change)) return;
    if (news.kind === "resync") this.#restart(news.position);
    if (news.kind === "presence") this.#presence.set(news.presence.articleId, news.presence);
    if (news.kind === "state") {
      if (news.state === this.#state) return;
      this.#state = news.state;
    }
    for (const listener of [...this.#listeners]) listener(news);
  }

  #takeChange(change: LiveChange): boolean {
    if (!comesAfter(change.position, this.#last)) return false;
    this.#last = change.position;
    this.#recent.push(change);
    if (this.#recent.length > KEPT) {
      this.#begin = this.#recent[0]?.position ?? this.#begin;
      this.#recent = this.#recent.slice(-KEPT);
    }
    return true;
  }

  #restart(position: string): void {
    this.#recent = [];
    this.#begin = position;
    this.#last = position;
  }
}

function comesAfter(one: string, other: string): boolean {
  const [first, second] = [readPosition(one), readPosition(other)];
  return first !== null && second !== null && isAfter(first, second);
}
