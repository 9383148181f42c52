import { expect, test } from "vitest";
import { asksOf, NOBODY_ASKED } from "@/lib/core/access/second-factor-rule";

test.each([
  ["nobody, where nothing is set", NOBODY_ASKED, { roles: ["admin", "editor"], cleared: true }, false],
  ["whoever has the role", { roles: ["editor"], cleared: false }, { roles: ["editor"], cleared: false }, true],
  [
    "one role of several is enough",
    { roles: ["admin"], cleared: false },
    { roles: ["editor", "admin"], cleared: false },
    true,
  ],
  [
    "nobody with other roles",
    { roles: ["admin", "editor"], cleared: false },
    { roles: ["checker"], cleared: true },
    false,
  ],
  ["whoever is cleared, whatever the role", { roles: [], cleared: true }, { roles: ["viewer"], cleared: true }, true],
  ["nobody who is not cleared", { roles: [], cleared: true }, { roles: ["admin"], cleared: false }, false],
] as const)("the rule asks a second factor of %s", (_name, rule, person, asked) => {
  expect(asksOf(rule, person)).toBe(asked);
});
