import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";
import { accessSettings } from "@/lib/boundary/access-settings";
import { perConnection, prisma } from "@/lib/db/client";
import { newId } from "@/lib/platform/ids";
import { hashPassword, verifyPassword } from "@/lib/platform/passwords";

/** How long a session lives in seconds, and how long it may lie idle. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

function build() {
  const { secret, publicOrigin, publicOriginGiven } = accessSettings();
  return betterAuth({
    baseURL: publicOrigin,
    basePath: "/api/auth",
    secret,
    database: prismaAdapter(prisma(), { provider: "postgresql" }),
    trustedOrigins: publicOriginGiven
      ? [publicOrigin]
      : [publicOrigin, "http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*"],
    emailAndPassword: {
      enabled: true,
      // Members are made by set-up, invitation and the command line, never by whoever knocks.
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1_024,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Our own limiter counts by account and by an address that the front has checked.
    rateLimit: { enabled: false },
    appName: "Linecheck",
    plugins: [twoFactor({ issuer: "Linecheck", twoFactorCookieMaxAge: 10 * 60 })],
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: "linecheck",
      useSecureCookies: publicOrigin.startsWith("https://"),
      database: { generateId: () => newId() },
    },
    logger: { disabled: true },
  });
}

/** The sign-in library, set up for this installation and anew for each connection to its database. */
export const auth = perConnection(build);
