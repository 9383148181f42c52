import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { HUES } from "@/app/_ui/hue";

const css = readFileSync(fileURLToPath(new URL("./tokens.css", import.meta.url)), "utf8");
const ordinary = css.slice(0, css.indexOf("@media (prefers-contrast"));

/** The value of a token by day or by night. */
function token(name: string, night: boolean): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(ordinary);
  const value = found?.[night ? 2 : 1];
  if (!value) throw new Error(`There is no token ${name}.`);
  return value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, night: boolean): number {
  const [high = 0, low = 0] = [luminance(token(a, night)), luminance(token(b, night))].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "surface", "raised", "sunken"];
const inks = ["ink", "ink-soft", "ink-faint", "accent"];

describe.each([
  ["by day", false],
  ["by night", true],
])("%s", (_, night) => {
  test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground])))("%s is readable on %s", (ink, ground) => {
    expect(contrast(ink ?? "", ground ?? "", night)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(HUES)("%s words are readable on their own ground and on the page", (hue) => {
    for (const ground of [`${hue}-wash`, "paper", "surface", "sunken", "accent-wash"]) {
      expect(contrast(`${hue}-ink`, ground, night)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(HUES)("%s shapes stand out from the page and from the selected claim", (hue) => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(`${hue}-solid`, ground, night)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ["on-accent", "accent", 4.5],
    ["on-accent", "accent-strong", 4.5],
    ["ink", "highlight", 7],
    ["ink-faint", "accent-wash", 4.5],
    ["line-strong", "surface", 3],
    ["line-strong", "paper", 3],
  ] as const)("%s stands out from %s at least %d to 1", (front, ground, least) => {
    expect(contrast(front, ground, night)).toBeGreaterThanOrEqual(least);
  });
});
