import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hrefWith } from "@/app/(desk)/_list/href-with";
import { readFilter } from "@/app/(desk)/_list/read-filter";
import { type ClaimFilter, claimFilterShape } from "@/lib/core/claim/claim-filter";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import { RiskSchema } from "@/lib/core/view/dashboard-view";

describe("an address of a list", () => {
  test("stays readable: several values stand with commas", () => {
    expect(hrefWith("/claims", { status: ["open", "lapsed"], verified: false })).toBe(
      "/claims?status=open,lapsed&verified=false",
    );
  });

  test("has no question mark when nothing is filtered", () => {
    expect(hrefWith("/claims", { q: undefined, status: [], tag: "" })).toBe("/claims");
  });

  test("a later null takes a value away, so that a new sort starts at the first page", () => {
    expect(hrefWith("/claims", { q: "a", cursor: "x" }, { sort: "waiting", cursor: null })).toBe(
      "/claims?q=a&sort=waiting",
    );
  });

  test("what is written is read back as it was", () => {
    const filters: fc.Arbitrary<Partial<ClaimFilter>> = fc.record(
      {
        status: fc.uniqueArray(fc.constantFrom(...CLAIM_STATUSES), { minLength: 1 }),
        risk: fc.constantFrom(...RiskSchema.options),
        verified: fc.boolean(),
        q: fc.string({ minLength: 1, maxLength: 40 }).filter((q) => q === q.trim()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URL(hrefWith("/claims", filter), "http://desk.test");
        const read = readFilter(claimFilterShape, Object.fromEntries(address.searchParams));
        expect(read).toEqual({ filter, ignored: [] });
      }),
    );
  });
});
