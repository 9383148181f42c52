import { type IRateLimiterOptions, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";

/** What is counted for each person or key. */
export type Budget = "imports" | "exports" | "writes" | "reads" | "api" | "streams" | "public";

/** A window that lost its stream comes back every few seconds at most. */
const STREAMS_PER_MINUTE = 60;

/** Readers of public pages are counted by address, and have no account that could be asked to slow down. */
const PUBLIC_PER_MINUTE = 120;

let limiters: Readonly<Record<Budget, RateLimiterMemory>> | null = null;

/** Sets the budgets of this process. They protect the machine, not a secret, so each process counts for itself. */
export function configureBudgets(rates: RateSettings): void {
  const make = (points: number, duration: number): RateLimiterMemory => {
    const options: IRateLimiterOptions = { points, duration };
    return new RateLimiterMemory(options);
  };
  limiters = {
    imports: make(rates.importsPerHour, 3_600),
    exports: make(rates.exportsPerHour, 3_600),
    writes: make(rates.writesPerMinute, 60),
    reads: make(rates.readsPerMinute, 60),
    api: make(rates.apiCallsPerMinute, 60),
    streams: make(STREAMS_PER_MINUTE, 60),
    public: make(PUBLIC_PER_MINUTE, 60),
  };
}

/** Takes one from a budget, or says when to come back. */
export async function takeBudget(budget: Budget, key: string): Promise<void> {
  if (!limiters) throw new RangeError("The budgets are not configured yet.");
  try {
    await limiters[budget].consume(key);
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    const seconds = Math.max(1, Math.ceil(outcome.msBeforeNext / 1_000));
    throw new AppError("rate_limited", `That was too much at once. Try again in ${seconds} seconds.`, {
      details: { retryAfter: seconds },
    });
  }
}
