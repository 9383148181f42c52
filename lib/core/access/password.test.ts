import { expect, test } from "vitest";
import { EmailSchema, NewPasswordSchema } from "@/lib/core/access/password";

test.each([
  "a harbour full of herring",
  "x1y2z".repeat(12),
  "correct \u{1f40e} battery",
  " spaces  count too ",
  `${"é".repeat(3)}abcdefghij`,
])("%j may be set, as it is", (password) => {
  expect(NewPasswordSchema.parse(password)).toBe(password);
});

test.each([
  ["too short", "elevenchars"],
  ["one character over and over", "aaaaaaaaaaaaaaaa"],
  ["the first that is tried", "password1234!"],
  ["the product's own name", "Linecheck2026"],
  ["with NUL", "a harbour\0full of herring"],
  ["longer than 1,024 bytes", "añb2".repeat(300)],
])("a password that is %s may not", (_what, password) => {
  expect(NewPasswordSchema.safeParse(password).success).toBe(false);
});

test("an address is kept in one spelling", () => {
  expect(EmailSchema.parse("  Ana.Berg@Example.ORG ")).toBe("ana.berg@example.org");
});

test.each([
  "ana",
  "ana@",
  "@example.org",
  "ana@example",
  "a b@example.org",
  "ana@example.org\nbcc: x@y.example",
  `${"a".repeat(250)}@example.org`,
])("%j is no address", (address) => {
  expect(EmailSchema.safeParse(address).success).toBe(false);
});
