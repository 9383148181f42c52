import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { perConnection, pool } from "@/lib/db/client";
import { translateDatabaseError } from "@/lib/db/database-errors";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";

/** Failures are counted in the database, so that several servers count together and a restart forgets nothing. */
const limits = perConnection(() => {
  const store = { storeClient: pool(), storeType: "pool", tableName: "rate_limit", tableCreated: true } as const;
  return {
    account: new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-account", points: 5, duration: 15 * 60 }),
    address: new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-address", points: 20, duration: 10 * 60 }),
  };
});

/**
 * Refuses a sign-in when too many have failed: five for one account in fifteen minutes, twenty from one address in ten.
 * Neither key holds anything that the caller chooses freely, so no spelling gives a fresh count.
 */
export async function refuseFlood(email: string, address: string): Promise<void> {
  const [byAccount, byAddress] = await Promise.all([
    limits().account.get(accountKey(email)),
    limits().address.get(address),
  ]).catch((error: unknown) => {
    throw translateDatabaseError(error);
  });
  const wait = Math.max(waitOf(byAccount, 5), waitOf(byAddress, 20));
  if (wait > 0) throw tooMany(wait);
}

/** Counts a failed sign-in. */
export async function countFailure(email: string, address: string): Promise<void> {
  await Promise.all([consume(limits().account, accountKey(email)), consume(limits().address, address)]);
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (outcome) {
    // Over the limit is an outcome and no error; the next try is refused by it.
    if (!(outcome instanceof RateLimiterRes)) throw translateDatabaseError(outcome);
  }
}

function accountKey(email: string): string {
  return sha256(email.trim().toLowerCase());
}

function waitOf(state: RateLimiterRes | null, points: number): number {
  return state !== null && state.consumedPoints >= points ? Math.ceil(state.msBeforeNext / 1_000) : 0;
}

function tooMany(seconds: number): AppError {
  return new AppError("rate_limited", `Too many sign-ins failed. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
    details: { retryAfter: seconds },
  });
}
