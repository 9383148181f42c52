import { createTopics } from "@/app/(desk)/articles/[articleId]/_store/topics";
import type { Looker } from "@/lib/core/live/messages";

/** How the connection to others' changes stands, as far as a person has to know. */
type Connection = "live" | "lost" | "revoked";

const NOBODY: readonly Looker[] = [];

/** What others do on this article meanwhile. Topics: news, connection, outdated, claim:<id>. */
export class Others {
  readonly #topics = createTopics();
  readonly #held = new Map<string, number>();
  #byClaim: ReadonlyMap<string, readonly Looker[]> = new Map();
  #news: string | null = null;
  #outdated: string | null = null;
  #connection: Connection = "live";

  readonly subscribe = this.#topics.subscribe;
  /** The last thing that somebody else did, in words. */
  readonly news = () => this.#news;
  /** Why this page must be read anew, in words: the article itself was changed. */
  readonly outdated = () => this.#outdated;
  readonly connection = () => this.#connection;
  /** Who else has this claim open. */
  readonly at = (id: string) => this.#byClaim.get(id) ?? NOBODY;
  /** The version from which an unsaved change was begun, where somebody has changed the claim since. */
  readonly heldVersion = (id: string) => this.#held.get(id);

  say(news: string) {
    this.#news = news;
    this.#topics.tell("news");
  }

  setOutdated(words: string) {
    this.#outdated = words;
    this.#topics.tell("outdated");
  }

  setConnection(connection: Connection) {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.#topics.tell("connection");
  }

  /** Takes in who has which claim open. */
  setPeople(people: readonly Looker[]) {
    const next = new Map<string, readonly Looker[]>();
    for (const one of people) if (one.claimId) next.set(one.claimId, [...(next.get(one.claimId) ?? []), one]);
    const touched = new Set([...this.#byClaim.keys(), ...next.keys()]);
    this.#byClaim = next;
    this.#topics.tell(...[...touched].map((id) => `claim:${id}`));
  }

  /** Remembers the version that somebody writes from; the first one counts. */
  hold(id: string, version: number) {
    if (this.#held.has(id)) return;
    this.#held.set(id, version);
    this.#topics.tell(`claim:${id}`);
  }

  /** What was written is saved, or the person has seen both versions. */
  release(id: string) {
    if (this.#held.delete(id)) this.#topics.tell(`claim:${id}`);
  }
}
