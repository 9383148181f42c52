import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath } from "@/lib/core/access/own-path";

describe("after signing in one goes on", () => {
  test.each(["/", "/articles", "/claims?status=open,lapsed&q=a%20b", "/articles/1?claim=2#evidence"])(
    "to %s",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );
});

describe("T-A12: and never to a place of somebody else's choosing", () => {
  test.each([
    undefined,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "///evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "%2f%2fevil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/%2F/evil.example",
    "evil.example",
    "/a b",
  ])("%j leads to the start page", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  test("whatever is given, the browser stays with us", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `/${s}`),
          // Whole addresses, put together from parts: fast-check's own ones take seconds to draw.
          fc
            .tuple(
              fc.constantFrom("https:", "http:", "javascript:", ""),
              fc.constantFrom("//", "/\\", "/"),
              fc.string(),
            )
            .map((parts) => parts.join("")),
        ),
        (path) => {
          expect(new URL(ownPath(path), "https://desk.example").origin).toBe("https://desk.example");
        },
      ),
    );
  });
});
