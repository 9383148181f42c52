import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/platform/errors";

const RETRYABLE = new Set(["40001", "40P01"]);
const AWAY = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
const AWAY_SQL = /^(08|57P|53)/;
/** The driver's own errors have no code. */
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/;

/** Sentences raised by our own triggers carry this SQLSTATE class, with the code of the refusal behind it. */
const OUR_STATES: Readonly<Record<string, "four_eyes" | "conflict">> = { LC001: "four_eyes", LC002: "conflict" };

/** Whether the transaction lost to another one and may simply be run again. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  return RETRYABLE.has(sqlState(error) ?? "");
}

/**
 * Turns what the database says into what a person can act on. The only place that knows the database's codes.
 * Anything unknown comes back unchanged and ends as a logged 500.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const state = sqlState(error);
  const ours = state === undefined ? undefined : OUR_STATES[state];
  if (ours) return new AppError(ours, ourSentence(error), { cause: error });
  if (isRetryable(error) || state === "55P03") {
    return new AppError("unavailable", "Somebody else is changing this right now. Try again.", { cause: error });
  }
  if (isAway(error)) {
    return new AppError("unavailable", "The database does not answer. Nothing was saved; try again in a moment.", {
      cause: error,
    });
  }
  if (state === "23505" || prismaCode(error) === "P2002") {
    return new AppError("conflict", "That exists already.", { cause: error });
  }
  if (state === "23503" || prismaCode(error) === "P2003") {
    return new AppError("not_found", "Something that this refers to does not exist.", { cause: error });
  }
  if (state?.startsWith("22")) {
    return new AppError("invalid", "A value is out of range, or cannot be read.", { cause: error });
  }
  return error;
}

/** Whether the database went away, or could not be reached, so that nothing is known but that no answer came. */
export function isAway(error: unknown): boolean {
  if (AWAY.has(prismaCode(error) ?? "")) return true;
  const state = sqlState(error);
  if (state !== undefined && AWAY_SQL.test(state)) return true;
  const code = property(error, "code");
  if (code === "ECONNREFUSED" || code === "ENOENT" || code === "ECONNRESET" || code === "EPIPE") return true;
  return error instanceof Error && AWAY_WORDS.test(error.message);
}

function prismaCode(error: unknown): string | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
}

/** The five-character SQLSTATE, wherever the driver or the client put it. */
function sqlState(error: unknown): string | undefined {
  for (const candidate of [error, property(error, "cause"), adapterCause(error)]) {
    const code = property(candidate, "code") ?? property(candidate, "originalCode");
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P1") && !code.startsWith("P2")) {
      return code;
    }
  }
  return undefined;
}

function adapterCause(error: unknown): unknown {
  return property(property(property(error, "meta"), "driverAdapterError"), "cause");
}

function ourSentence(error: unknown): string {
  for (const candidate of [adapterCause(error), property(error, "cause"), error]) {
    const message = property(candidate, "originalMessage") ?? property(candidate, "message");
    if (typeof message === "string" && message !== "") return message;
  }
  return "The database refused the change.";
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
