import { expect, test } from "vitest";
import { fileSize } from "@/app/_ui/file-size";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [12_345, "12 KB"],
  [3_400_000, "3.4 MB"],
  [52_428_800, "52 MB"],
])("%i is %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
