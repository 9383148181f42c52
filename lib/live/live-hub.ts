import { mayHear } from "@/lib/core/live/audience";
import { isAfter, type LivePosition, writePosition } from "@/lib/core/live/position";
import { findActorsAgain } from "@/lib/db/actors";
import { listenForChanges } from "@/lib/db/listen";
import { changesAreWaiting, livePosition, readAudiences, readChanges, type ToldChange } from "@/lib/db/outbox";
import { type ArticlePresence, readPresence } from "@/lib/db/presence";
import type { Follower } from "@/lib/live/follower";
import { PresenceBoard } from "@/lib/live/presence-board";
import { AppError } from "@/lib/platform/errors";

const LOOK_EVERY_MS = 1_000;
const LOOK_AGAIN_MS = 40;
const ASK_AGAIN_EVERY = 4;
const BATCH = 500;
const MOST_MISSED = 1_000;
const STREAMS = { person: 4, server: 1_000 } as const;

/** How far one follower was told, and what waits while he is told what he missed; null once he is up to date. */
type Progress = { last: LivePosition; held: ToldChange[] | null };

/**
 * Tells the people who are connected to this server what changed, whichever server it was changed on. It reads the
 * outbox in the order of transactions behind the horizon of running ones, so nothing is skipped and nothing comes twice.
 * Before anything is told, each follower's right to hear is looked up again.
 */
export class LiveHub {
  readonly #followers = new Map<Follower, Progress>();
  readonly #presence = new PresenceBoard();
  #position: LivePosition | null = null;
  #beginning: Promise<void> | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #looks = 0;
  #timer: NodeJS.Timeout | null = null;
  #stopListening: (() => Promise<void>) | null = null;

  /** How many follow. */
  get size(): number {
    return this.#followers.size;
  }

  /**
   * Lets somebody follow: first he is told what he missed since a position, then what happens from now on.
   *
   * @throws AppError `rate_limited` above four streams a person, `unavailable` above a thousand on this server
   */
  async attach(follower: Follower, since: LivePosition | null, resync: boolean): Promise<void> {
    this.#refuseCrowd(follower);
    const progress: Progress = { last: { xact: 0n, id: 0n }, held: [] };
    this.#followers.set(follower, progress);
    try {
      await this.#begin();
      await this.#catchUp(follower, progress, { since, resync });
    } catch (error) {
      this.detach(follower);
      throw error;
    }
  }

  /** Forgets somebody who went. */
  detach(follower: Follower): void {
    this.#followers.delete(follower);
  }

  /** Looks at once instead of at the next turn. */
  wake(): void {
    if (this.#position === null) return;
    if (this.#running !== null) {
      this.#again = true;
      return;
    }
    this.#running = this.#look()
      // The database is away for a moment; the next turn tells what was missed.
      .catch(() => undefined)
      .finally(() => {
        this.#running = null;
        if (!this.#again) return;
        this.#again = false;
        this.wake();
      });
  }

  /** Sends everybody away and stops looking. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#again = false;
    this.#position = null;
    for (const follower of [...this.#followers.keys()]) this.#dismiss(follower);
    await this.#stopListening?.();
    await this.#running;
  }

  #refuseCrowd(follower: Follower): void {
    if (this.#followers.size >= STREAMS.server) {
      throw new AppError("unavailable", "Too many windows follow changes here. Try again in a moment.");
    }
    const own = [...this.#followers.keys()].filter((one) => one.actor.memberId === follower.actor.memberId);
    if (own.length < STREAMS.person) return;
    throw new AppError("rate_limited", `At most ${STREAMS.person} streams at once. Close another window first.`, {
      details: { retryAfter: 10 },
    });
  }

  #begin(): Promise<void> {
    this.#beginning ??= (async () => {
      this.#position = await livePosition();
      this.#stopListening = listenForChanges(() => this.wake());
      this.#timer = setInterval(() => this.#turn(), LOOK_EVERY_MS);
    })().catch((error: unknown) => {
      this.#beginning = null;
      throw error;
    });
    return this.#beginning;
  }

  /** Nobody there: only the place in the order is kept up, so that the next one begins at the present. */
  #turn(): void {
    this.#looks += 1;
    this.wake();
  }

  async #catchUp(
    follower: Follower,
    progress: Progress,
    { since, resync }: { readonly since: LivePosition | null; readonly resync: boolean },
  ): Promise<void> {
    const now = await livePosition();
    const upTo = this.#position ?? now;
    const { newsroomId } = follower.actor;
    progress.last = since ?? now;
    // From here on what is told to all waits for this one; what he missed before that is read for him.
    progress.held = [];
    const missed =
      since && isAfter(upTo, since) ? await readChanges(since, { upTo, newsroomId, limit: MOST_MISSED + 1 }) : [];
    const tooMany = missed.length > MOST_MISSED;
    if (tooMany) progress.last = upTo;
    const position = writePosition(progress.last);
    follower.send({ event: "hello", data: { position, resync: resync || tooMany } });
    for (const told of [...missed, ...progress.held]) tell(follower, progress, told);
    progress.held = null;
    for (const message of this.#presence.whole(follower)) follower.send({ event: "presence", data: message });
  }

  async #look(): Promise<void> {
    if (this.#followers.size === 0) {
      this.#position = await livePosition();
      return;
    }
    for (;;) {
      const from = this.#position;
      if (from === null) return;
      const changes = await readChanges(from, { limit: BATCH });
      const last = changes.at(-1);
      if (!last) break;
      await this.#askAgain();
      if (this.#position === null) return;
      this.#position = last.position;
      for (const told of changes) this.#tellAll(told);
    }
    if (this.#looks % ASK_AGAIN_EVERY === 0) await this.#askAgain();
    await this.#tellPresence(await readPresence());
    if (await changesAreWaiting()) setTimeout(() => this.wake(), LOOK_AGAIN_MS).unref();
  }

  #tellAll(told: ToldChange): void {
    for (const [follower, progress] of this.#followers) {
      if (progress.held) progress.held.push(told);
      else tell(follower, progress, told);
    }
  }

  async #tellPresence(now: readonly ArticlePresence[]): Promise<void> {
    const changed = this.#presence.take(now);
    if (changed.length === 0) return;
    for (const [follower, progress] of this.#followers) {
      if (progress.held) continue;
      for (const data of this.#presence.audible(follower, changed)) follower.send({ event: "presence", data });
    }
  }

  /** Looks up again who everybody is and whether the article he follows is still his to know of. */
  async #askAgain(): Promise<void> {
    const followers = [...this.#followers.keys()];
    const actors = await findActorsAgain(followers.map((follower) => follower.credential));
    const audiences = await readAudiences(followers.flatMap((follower) => follower.article ?? []));
    for (const follower of followers) {
      const actor = actors.get(follower.credential.value);
      const onlyFor = follower.article === null ? null : audiences.get(follower.article);
      const hidden = onlyFor === undefined || (onlyFor !== null && !onlyFor.includes(follower.actor.memberId));
      if (!actor) this.#dismiss(follower, "You are signed out.");
      else if (actor.owesSecondFactor)
        this.#dismiss(follower, "Your newsroom asks for a second factor: set it up first.");
      else if (hidden) this.#dismiss(follower, "The article is no longer yours to see.");
      else follower.actor = actor;
    }
  }

  #dismiss(follower: Follower, reason?: string): void {
    if (!this.#followers.delete(follower)) return;
    if (reason !== undefined) follower.send({ event: "revoked", data: { reason } });
    follower.close();
  }
}

function tell(follower: Follower, progress: Progress, told: ToldChange): void {
  // Whatever way it came by, nothing is told twice.
  if (!isAfter(told.position, progress.last)) return;
  progress.last = told.position;
  const { newsroomId, onlyFor, change } = told;
  if (follower.article !== null && change.articleId !== follower.article) return;
  if (!mayHear(follower.actor, { newsroomId, onlyFor, topic: change.topic })) return;
  follower.send({ event: "change", data: change });
}
