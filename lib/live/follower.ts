import type { Actor } from "@/lib/core/access/roles";
import type { HelloMessage, LiveChange, PresenceMessage } from "@/lib/core/live/messages";
import type { Credential } from "@/lib/db/actors";

/** What somebody who follows is told. `revoked`: he may no longer, and nothing comes after it. */
export type LiveMessage =
  | { readonly event: "hello"; readonly data: HelloMessage }
  | { readonly event: "change"; readonly data: LiveChange }
  | { readonly event: "presence"; readonly data: PresenceMessage }
  | { readonly event: "revoked"; readonly data: { readonly reason: string } };

/** Somebody who follows changes: who he is now, what he showed when he came, and how to reach him. */
export type Follower = {
  actor: Actor;
  readonly credential: Credential;
  /** Told of this article only, where one is named. */
  readonly article: string | null;
  readonly send: (message: LiveMessage) => void;
  /** The last thing that is called. */
  readonly close: () => void;
};
