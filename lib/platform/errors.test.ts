import { expect, test } from "vitest";

import { AppError, appErrorCodes, httpStatus } from "@/lib/platform/errors";

test("every code has a status in the range of errors", () => {
  expect(appErrorCodes.length).toBeGreaterThan(20);
  for (const code of appErrorCodes) {
    expect(httpStatus(code)).toBeGreaterThanOrEqual(400);
    expect(httpStatus(code)).toBeLessThan(600);
  }
});

test.each([
  ["four_eyes", 403],
  ["stale", 412],
  ["precondition_required", 428],
  ["invalid", 422],
  ["outcome_unknown", 503],
] as const)("%s is answered with %i", (code, status) => {
  expect(httpStatus(code)).toBe(status);
});

test("an error carries its sentence, its fields and its cause, and no empty ones", () => {
  const cause = new Error("inside");
  const error = new AppError("invalid", "The form has a mistake.", { fields: { title: ["too long"] }, cause });
  expect(error).toMatchObject({
    code: "invalid",
    message: "The form has a mistake.",
    fields: { title: ["too long"] },
    cause,
  });
  expect(error.details).toBeUndefined();
  expect("cause" in new AppError("gone", "It is gone.")).toBe(false);
});
