import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extract } from "@/lib/core/extract/extract";

const text = readFileSync(new URL("../../../seeds/articles/westminster.txt", import.meta.url), "utf8");
const found = extract(text);
const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

test("the sample article comes out as in its baseline", async () => {
  const lines = [
    ...found.segments
      .filter((segment) => segment.kind !== "body")
      .map((segment) => `${segment.kind}: ${slice(segment)}`),
    ...found.claims.map(
      (claim) =>
        `claim: ${claim.spans.map(slice).join(" … ")} [${claim.attribution.mode} ${claim.attribution.claimant?.text ?? "-"}]`,
    ),
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./__fixtures__/westminster.baseline.txt");
});

test("the junk lines of the sample article are set aside and its captions kept", () => {
  const kinds = found.segments.filter((segment) => segment.kind !== "body").map((segment) => segment.kind);
  expect(kinds).toEqual([
    "headline",
    "caption",
    "caption",
    "credit",
    "update_mark",
    "caption",
    "caption",
    "credit",
    "promo",
    "promo",
    "related_link",
    "footer",
  ]);
});

test("no sentence of the sample article is broken at a name or a short form", () => {
  const sentences = found.sentences.map(slice);
  expect(
    sentences.some((sentence) =>
      sentence.includes("says Michael S. Smith II, co-founder of U.S.-based Kronos Advisory."),
    ),
  ).toBe(true);
  expect(sentences.some((sentence) => sentence.includes("U.S.-led campaign against the group in Iraq and Syria"))).toBe(
    true,
  );
});

test("the quotations of the sample article have the right speakers", () => {
  const speaker = (words: string): string | undefined =>
    found.claims.find((claim) => claim.quote.includes(words))?.attribution.claimant?.text;
  expect(speaker("petitioning for their support base")).toContain("Michael S. Smith II");
  expect(speaker("It is indeed remarkable")).toContain("Michael S. Smith II");
  expect(speaker("security services had previously investigated")).toContain("Theresa May");
  expect(speaker("he was inspired by the Islamic State militant group")).toBe("Authorities");
});
