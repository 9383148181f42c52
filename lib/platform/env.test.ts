import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { describe, expect, test } from "vitest";

import { readSettings, settingNames } from "@/lib/platform/env";
import { StartRefusal } from "@/lib/platform/start-refusal";

const OWN_SECRET = "q8Zr1mW0xKf4Tn7Lb2Vd9Hs6Pc3Yj5Gu";

describe("settings", () => {
  test("nothing needs to be set for a start on one's own machine", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicOrigin: "http://localhost:3000",
      databaseUrl: null,
      trustedProxies: [],
      logLevel: "info",
    });
    expect(isAbsolute(settings.dataDir)).toBe(true);
  });

  test("a variable that is there but empty counts as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", PUBLIC_ORIGIN: "" })).toEqual(readSettings({}));
  });

  test(".env.example names every setting and no other", () => {
    const text = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual([...settingNames].toSorted());
  });

  test(".env.example states the defaults that are in force", () => {
    const text = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    const values = Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]));
    expect(readSettings(values)).toEqual(readSettings({}));
  });

  test.each([
    ["PORT", "threethousand", /^PORT must be a port number/],
    ["PORT", "70000", /^PORT must be a port number/],
    ["PUBLIC_ORIGIN", "linecheck.example.org", /^PUBLIC_ORIGIN must be an address/],
    ["PUBLIC_ORIGIN", "https://example.org/desk", /without a path/],
    ["PUBLIC_ORIGIN", "javascript:alert(1)", /^PUBLIC_ORIGIN/],
    ["DATABASE_URL", "mysql://x", /^DATABASE_URL must begin with postgresql:/],
    ["TRUSTED_PROXIES", "10.0.0.1,proxy.local", /^TRUSTED_PROXIES must be addresses/],
    ["LOG_LEVEL", "loud", /^LOG_LEVEL must be/],
    ["NODE_ENV", "staging", /^NODE_ENV must be/],
    ["AUTH_SECRET", "short", /^AUTH_SECRET must be at least 32/],
    ["AUTH_SECRET", "a".repeat(40), /^AUTH_SECRET must be at least 32/],
    ["SEALING_KEY", "please-change-me-0123456789-abcdefgh", /^SEALING_KEY must be/],
    ["SMTP_URL", "http://mail", /^SMTP_URL must begin with smtp/],
    ["IMPORTS_PER_HOUR", "0", /^IMPORTS_PER_HOUR must be at least 1/],
  ])("%s=%s is refused with one sentence", (name, value, sentence) => {
    const start = () => readSettings({ [name]: value });
    expect(start).toThrow(StartRefusal);
    expect(start).toThrow(sentence);
  });

  test("each bad value gets its own line", () => {
    expect(() => readSettings({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/^PORT [^\n]+\.\nLOG_LEVEL [^\n]+\.$/);
  });

  test("a refused start ends with the code for a wrong configuration", () => {
    expect(new StartRefusal("x").exitCode).toBe(78);
  });
});

describe("a server that others can reach", () => {
  test.each(["0.0.0.0", "::", "192.168.1.5", "desk.example.org"])("HOST %s alone is refused", (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/without encryption/);
  });

  test.each([
    { HOST: "0.0.0.0", PUBLIC_ORIGIN: "https://desk.example.org" },
    { HOST: "0.0.0.0", TRUSTED_PROXIES: "10.0.0.1" },
    { HOST: "::1" },
    { HOST: "[::1]" },
    { HOST: "localhost" },
    { HOST: "127.0.0.2" },
  ])("%o is let through", (env) => {
    expect(readSettings(env).host).toBe(env.HOST);
  });

  test("an http address does not make it safe", () => {
    expect(() => readSettings({ HOST: "0.0.0.0", PUBLIC_ORIGIN: "http://desk.example.org" })).toThrow(
      /without encryption/,
    );
  });

  test("the address people type loses its trailing slash, and proxies may be ranges", () => {
    const settings = readSettings({
      PUBLIC_ORIGIN: "https://desk.example.org/",
      TRUSTED_PROXIES: "10.0.0.1, fd00::/8",
    });
    expect(settings.publicOrigin).toBe("https://desk.example.org");
    expect(settings.trustedProxies).toEqual(["10.0.0.1", "fd00::/8"]);
  });

  test("a secret of one's own is taken as it is", () => {
    expect(readSettings({ AUTH_SECRET: OWN_SECRET }).authSecret).toBe(OWN_SECRET);
  });
});
