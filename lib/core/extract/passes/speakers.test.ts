import { expect, test } from "vitest";
import { claimWith } from "@/tests/support/claims-of";

test("a quotation without a speaker belongs to the one named before it in the paragraph", () => {
  const claim = claimWith(
    "Museum director Ana Silva left in 1999. “We sold it,” Silva said. “They paid two million dollars.”",
    "They paid",
  );
  expect(claim?.attribution.claimant?.text).toBe("Museum director Ana Silva");
});

test("who is announced before a colon says the quotation of the next paragraph", () => {
  const text =
    "The port is closed.\n\nThe union and the bank echoed the view in a joint letter:\n\n“They moved the ships to Bergen in May.”";
  expect(claimWith(text, "They moved")?.attribution.claimant?.text).toBe("The union and the bank");
});

test("a name behind a dash says whose the quotation before it is", () => {
  const text = "“We lost the port. It was closed in 1999.” — Ana Silva";
  expect(claimWith(text, "lost the port")?.attribution.claimant?.text).toBe("Ana Silva");
  expect(claimWith(text, "closed in 1999")?.attribution.claimant?.text).toBe("Ana Silva");
  expect(claimWith("“We lost the port” — a bitter day for them.", "lost the port")?.attribution.claimant ?? null).toBe(
    null,
  );
});
