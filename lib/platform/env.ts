import { resolve } from "node:path";
import ipaddr from "ipaddr.js";
import * as z from "zod";

import { StartRefusal } from "./start-refusal";

const LOOPBACK_NAMES = new Set(["localhost", "ip6-localhost"]);

const SECRET_RULE = "must be at least 32 characters of its own; make one with: openssl rand -base64 33";
const secret = z
  .string()
  .min(32, SECRET_RULE)
  .refine((value) => new Set(value).size >= 12 && !/change-?me|secret|password|example/i.test(value), SECRET_RULE)
  .optional();

const positive = (byDefault: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .default(byDefault);

/** The environment as an operator writes it; `.env.example` has one entry for each name. */
const EnvironmentSchema = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("production"),
  PORT: z.coerce
    .number("must be a port number from 0 to 65535")
    .int("must be a port number from 0 to 65535")
    .min(0, "must be a port number from 0 to 65535")
    .max(65_535, "must be a port number from 0 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, "must be an address such as https://linecheck.example.org, without a path")
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .refine(
      (list) => list.every(isAddressOrRange),
      "must be addresses or ranges with commas, such as 10.0.0.5,10.1.0.0/16",
    ),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), "must begin with postgresql://")
    .optional(),
  LINECHECK_DATA: z.string().default("./data"),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "must be trace, debug, info, warn, error, fatal or silent",
    )
    .default("info"),
  AUTH_SECRET: secret,
  SEALING_KEY: secret,
  SMTP_URL: z
    .string()
    .refine((value) => /^smtps?:\/\//.test(value) && URL.canParse(value), "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().optional(),
  UPLOAD_MEGABYTES: positive(50).refine((value) => value <= 1_024, "must be at most 1024"),
  IMPORTS_PER_HOUR: positive(240),
  URL_IMPORTS_PER_HOUR: positive(20),
  EXPORTS_PER_HOUR: positive(60),
  WRITES_PER_MINUTE: positive(600),
  READS_PER_MINUTE: positive(3000),
  API_CALLS_PER_MINUTE: positive(1200),
});

/** Every name that Linecheck reads from the environment. */
export const settingNames: readonly string[] = Object.keys(EnvironmentSchema.shape);

/** What may be done how often before Linecheck answers "later, please"; each is per person or key. */
export interface RateSettings {
  readonly importsPerHour: number;
  readonly urlImportsPerHour: number;
  readonly exportsPerHour: number;
  readonly writesPerMinute: number;
  readonly readsPerMinute: number;
  readonly apiCallsPerMinute: number;
}

/** How this installation runs. */
export interface Settings {
  readonly mode: "development" | "production" | "test";
  readonly port: number;
  readonly host: string;
  /** The address people type, without a trailing slash. */
  readonly publicOrigin: string;
  /** Whether `publicOrigin` was given, or only guessed from host and port. */
  readonly publicOriginGiven: boolean;
  readonly trustedProxies: readonly string[];
  /** A server of one's own; null means the embedded one. */
  readonly databaseUrl: string | null;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  readonly logLevel: string;
  readonly authSecret: string | undefined;
  readonly sealingKey: string | undefined;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** The largest file that is kept, in bytes. */
  readonly uploadBytes: number;
  readonly rates: RateSettings;
}

/**
 * Reads how Linecheck shall run from the environment. An empty value counts as not set.
 *
 * Throws a StartRefusal with one sentence per bad value, and one when the server would listen to the world without
 * an https address or a proxy in front of it: sessions would then travel in the clear.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new StartRefusal(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join("\n"));
  }
  const values = parsed.data;
  refuseOpenWithoutHttps(values.HOST, values.PUBLIC_ORIGIN, values.TRUSTED_PROXIES);
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    publicOrigin: values.PUBLIC_ORIGIN ?? guessOrigin(values.HOST, values.PORT),
    publicOriginGiven: values.PUBLIC_ORIGIN !== undefined,
    trustedProxies: values.TRUSTED_PROXIES,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(values.LINECHECK_DATA),
    logLevel: values.LOG_LEVEL,
    authSecret: values.AUTH_SECRET,
    sealingKey: values.SEALING_KEY,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    uploadBytes: values.UPLOAD_MEGABYTES * 1_024 * 1_024,
    rates: {
      importsPerHour: values.IMPORTS_PER_HOUR,
      urlImportsPerHour: values.URL_IMPORTS_PER_HOUR,
      exportsPerHour: values.EXPORTS_PER_HOUR,
      writesPerMinute: values.WRITES_PER_MINUTE,
      readsPerMinute: values.READS_PER_MINUTE,
      apiCallsPerMinute: values.API_CALLS_PER_MINUTE,
    },
  };
}

function refuseOpenWithoutHttps(host: string, origin: string | undefined, proxies: readonly string[]): void {
  if (isLoopback(host) || origin?.startsWith("https://") || proxies.length > 0) return;
  throw new StartRefusal(
    `HOST ${host} opens Linecheck to the network without encryption: set PUBLIC_ORIGIN to its https address, or TRUSTED_PROXIES to the proxy in front of it, or HOST back to 127.0.0.1.`,
  );
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (LOOPBACK_NAMES.has(bare)) return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === "loopback";
}

function guessOrigin(host: string, port: number): string {
  const bare = host.replace(/^\[|\]$/g, "");
  const name = isLoopback(host) || bare === "0.0.0.0" || bare === "::" ? "localhost" : bare;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`).origin;
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && (url.protocol === "https:" || url.protocol === "http:");
}

function isAddressOrRange(value: string): boolean {
  return value.includes("/") ? ipaddr.isValidCIDR(value) : ipaddr.isValid(value);
}
