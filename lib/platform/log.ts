import { type DestinationStream, destination, type Logger, pino } from "pino";

/** Names of things that never reach a log, at the top of an entry or one or two levels down. */
const SECRET_KEYS = [
  "password",
  "newPassword",
  "currentPassword",
  "token",
  "secret",
  "authSecret",
  "sealingKey",
  "databasePassword",
  "databaseOwnerPassword",
  "apiKey",
  "authorization",
  "cookie",
  "url.password",
];
const HEADER_KEYS = ['["set-cookie"]', '["x-api-key"]'];

/** A log that writes one JSON line per event. */
export type Log = Pick<Logger, "trace" | "debug" | "info" | "warn" | "error" | "fatal">;

/**
 * Opens the log: JSON lines on the error output, so that the command line's own output stays clean.
 *
 * Passwords, keys, cookies and tokens are replaced by "[hidden]" wherever they sit up to two levels deep.
 */
export function createLog(level: string, stream?: DestinationStream): Log {
  const names = [...SECRET_KEYS, ...HEADER_KEYS];
  const below = (prefix: string) => names.map((name) => (name.startsWith("[") ? prefix + name : `${prefix}.${name}`));
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date(Date.now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...names, ...below("*"), ...below("*.*")], censor: "[hidden]" },
    },
    stream ?? destination({ dest: 2, sync: true }),
  );
}

/** A log that keeps nothing, for tests and for commands that must be silent. */
export const silentLog: Log = pino({ level: "silent" });
