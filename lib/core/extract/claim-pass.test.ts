import { expect, test } from "vitest";
import { CLAIM_PASSES, passOf, withoutPasses } from "@/lib/core/extract/claim-pass";
import { extract } from "@/lib/core/extract/extract";

const TEXT =
  "Storm closes port of Selby\n\nA storm closed the port of Selby on Monday. Harbour director Ana Silva said that 40 boats sank.";

test("a pass that is turned off brings no claims in, the others bring theirs", () => {
  const found = extract(TEXT);
  for (const off of CLAIM_PASSES) {
    const rest = withoutPasses(found, [off]).claims;
    expect(found.claims.some((claim) => passOf(claim.passes) === off)).toBe(true);
    expect(rest.map((claim) => claim.quote)).toEqual(
      found.claims.filter((claim) => passOf(claim.passes) !== off).map((claim) => claim.quote),
    );
  }
  expect(withoutPasses(found, CLAIM_PASSES).claims).toEqual([]);
});

test("a repeat keeps pointing to the claim that it repeats, also when claims before it are left out", () => {
  const found = extract(TEXT);
  const named = (claims: typeof found.claims) =>
    claims.flatMap((claim) => (claim.sameAs === null ? [] : [[claim.quote, claims[claim.sameAs]?.quote]]));
  expect(named(found.claims).length).toBeGreaterThan(0);
  expect(named(withoutPasses(found, ["roles"]).claims)).toEqual(named(found.claims));
});
