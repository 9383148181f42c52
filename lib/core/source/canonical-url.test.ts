import { describe, expect, test } from "vitest";
import { canonicalUrl, WebAddressSchema } from "@/lib/core/source/canonical-url";

describe("an address that may be stored and shown as a link", () => {
  test.each([
    "https://example.org",
    "http://example.org/a?b=c#d",
    "HTTPS://Example.org/",
    "https://münchen.example/straße",
    "https://example.org:8443/x",
    "https://[2001:db8::1]/x",
    " https://example.org ",
  ])("%s", (address) => {
    expect(WebAddressSchema.safeParse(address).success).toBe(true);
  });
});

describe("an address that is refused", () => {
  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "ftp://example.org",
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://",
    "https://user@example.org",
    "https://user:secret@example.org",
    "https://example.org\n/x",
    "https://exa mple.org",
    "example.org",
    "mailto:a@example.org",
    "",
    `https://example.org/${"a".repeat(2_000)}`,
  ])("%j", (address) => {
    expect(WebAddressSchema.safeParse(address).success).toBe(false);
    expect(canonicalUrl(address) === null || address.length > 2_000).toBe(true);
  });
});

describe("addresses of one page", () => {
  const page = "example.org/a?x=1&y=2";

  test.each([
    "https://example.org/a?x=1&y=2",
    "http://example.org/a?x=1&y=2",
    "https://www.example.org/a?x=1&y=2",
    "https://EXAMPLE.org:443/a?x=1&y=2",
    "http://example.org:80/a/?x=1&y=2",
    "https://example.org/a?y=2&x=1",
    "https://example.org/a?x=1&y=2#top",
    "https://example.org/a?utm_source=mail&x=1&fbclid=abc&y=2&utm_campaign=z",
    "  https://example.org/a?x=1&y=2 ",
  ])("%s is written as all of them", (address) => {
    expect(canonicalUrl(address)).toBe(page);
  });

  test.each([
    "https://example.org/A?x=1&y=2",
    "https://example.org/a?x=1&y=3",
    "https://example.org/a?x=1",
    "https://news.example.org/a?x=1&y=2",
    "https://example.org:8443/a?x=1&y=2",
  ])("%s is another page", (address) => {
    expect(canonicalUrl(address)).not.toBe(page);
  });

  test("writing one spelling once more changes nothing", () => {
    expect(canonicalUrl(`https://${page}`)).toBe(page);
    expect(canonicalUrl("https://münchen.example/")).toBe(canonicalUrl("https://xn--mnchen-3ya.example"));
  });
});
