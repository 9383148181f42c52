import { expect, test } from "vitest";
import { isAfter, readPosition, writePosition } from "@/lib/core/live/position";

test("a position is read as it was written", () => {
  const position = { xact: 18_446_744_073_709_551_615n, id: 9_223_372_036_854_775_807n };
  expect(readPosition(writePosition(position))).toEqual(position);
});

test.each([
  "",
  "1",
  "-1-2",
  "1-",
  "a-b",
  "1-2-3",
  " 1-2",
  "1-2\n",
  "18446744073709551616-1",
  "1-9223372036854775808",
  "١-٢",
])("%j is none", (text) => {
  expect(readPosition(text)).toBeNull();
});

test("transactions come before lines", () => {
  expect(isAfter({ xact: 10n, id: 1n }, { xact: 9n, id: 5n })).toBe(true);
  expect(isAfter({ xact: 9n, id: 5n }, { xact: 9n, id: 5n })).toBe(false);
  expect(isAfter({ xact: 9n, id: 5n }, { xact: 9n, id: 4n })).toBe(true);
  expect(isAfter({ xact: 9n, id: 5n }, { xact: 10n, id: 1n })).toBe(false);
});
