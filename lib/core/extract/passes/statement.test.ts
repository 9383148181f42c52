import { expect, test } from "vitest";
import { claimWith } from "@/tests/support/claims-of";

test("an act of speech is a statement of the one who acts", () => {
  const claim = claimWith("Opposition leader Mai Fatty urged calm.", "urged calm");
  expect(claim).toMatchObject({ checkable: "statement", types: expect.arrayContaining(["quote"]) });
  expect(claim?.attribution.claimant?.text).toBe("Opposition leader Mai Fatty");
});

test.each(["The brigade requested pumps from other towns.", "Both officers refused to hand over the papers."])(
  "a deed is told by the outlet, though words were needed for it: %j",
  (text) => {
    expect(claimWith(text, "")).toMatchObject({ checkable: "claim", attribution: { mode: "outlet_voice" } });
  },
);
