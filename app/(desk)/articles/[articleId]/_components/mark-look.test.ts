import { describe, expect, test } from "vitest";
import { markLook } from "@/app/(desk)/articles/[articleId]/_components/mark-look";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";

describe("a claim in the text", () => {
  test("is ticked when it is verified", () => {
    expect(markLook({ status: "signed_off", verified: true })).toMatchObject({ hue: "green", sign: "✓" });
  });

  test("that was signed off as incorrect, or is blocked since, is not ticked and says so", () => {
    const look = markLook({ status: "signed_off", verified: false });
    expect(look).toMatchObject({ hue: "red", sign: "×" });
    expect(look.words).toContain("not verified");
  });

  test.each(CLAIM_STATUSES.filter((status) => status !== "signed_off"))("%s is never green", (status) => {
    const look = markLook({ status, verified: false });
    expect(look.hue).not.toBe("green");
    expect(look.sign).not.toBe("✓");
  });
});
