import { expect, test } from "vitest";
import { gainOfList, meanOf, orderOf } from "./ranking";

const list = (gains: readonly number[]) => gains.map((gain, i) => ({ gain, score: 1 - i / 10 }));

test("the best list gains 1, one that begins with what matters least gains less, and what was missed counts", () => {
  expect(gainOfList(list([2, 1, 0]), [0, 1, 2])).toBe(1);
  expect(gainOfList(list([0, 1, 2]), [0, 1, 2])).toBeCloseTo((1 / Math.log2(3) + 1) / (2 + 1 / Math.log2(3)));
  expect(gainOfList(list([1, 0]), [2, 1, 0])).toBeLessThan(0.5);
  expect(gainOfList(list([0]), [0])).toBe(0);
});

test("of pairs that are not alike the share in the right order counts, a tie half", () => {
  expect(orderOf(list([2, 1, 0]))).toBe(1);
  expect(orderOf(list([0, 2, 1]))).toBeCloseTo(1 / 3);
  expect(orderOf([1, 0].map((gain) => ({ gain, score: 0.5 })))).toBe(0.5);
  expect(orderOf(list([1, 1]))).toBeNull();
});

test("what is not there is not in the mean", () => {
  expect(meanOf([1, null, 0])).toBe(0.5);
});
