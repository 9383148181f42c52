import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { ask as askAs } from "@/lib/boundary/execute";
import type { Query } from "@/lib/boundary/query";
import { actorOfCookies } from "@/lib/boundary/session";
import type { Actor } from "@/lib/core/access/roles";
import { writePosition } from "@/lib/core/live/position";
import { livePosition as readLivePosition } from "@/lib/db/outbox";
import { AppError } from "@/lib/platform/errors";

/** Who looks at the page, or null. Looked up once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await headers()).get("cookie");
  return actorOfCookies(cookie ?? undefined);
});

/**
 * Who looks at the page; whoever is not signed in is sent to do so, and back. Whoever owes the newsroom a second factor is
 * sent to set it up, and back.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor && !actor.owesSecondFactor) return actor;
  const path = (await headers()).get("x-linecheck-path");
  const door = actor ? "/sign-in/set-up-second-factor" : "/sign-in";
  redirect(path && path !== "/" ? `${door}?next=${encodeURIComponent(path)}` : door);
}

/** Asks a query as the person who looks at the page. What is not his becomes the page for "not found". */
export async function ask<Input extends z.ZodType, Output>(
  query: Query<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const actor = await requireActor();
  try {
    return await askAs(query, actor, input);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

/**
 * Where the telling of changes stands. Asked for before a page reads, so that it misses nothing that happens after. Frame
 * and page of one request stand on the same position: neither has to be read again because the other one began later.
 */
export const livePosition = cache(async (): Promise<string> => writePosition(await readLivePosition()));
