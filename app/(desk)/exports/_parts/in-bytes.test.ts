import { expect, test } from "vitest";
import { inBytes } from "@/app/(desk)/exports/_parts/in-bytes";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [34_400, "34 kB"],
  [12_540_000, "12.5 MB"],
])("a file of %i bytes is %s", (bytes, words) => {
  expect(inBytes(bytes)).toBe(words);
});
