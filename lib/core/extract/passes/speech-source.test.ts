import { expect, test } from "vitest";
import { claimsOf, claimWith } from "@/tests/support/claims-of";

test("who is told something is not who says it", () => {
  const text = "The manager responded, telling reporters, “The mine has no licence for the northern shaft.”";
  expect(claimWith(text, "The mine has no licence")?.attribution.claimant?.text).toBe("The manager");
});

test("a relative clause and an aside between speaker and verb are no part of the speaker's name", () => {
  const text =
    "Ana Silva of the Harbour Foundation, which offered a prize some years ago, noted the ships are found in every port.";
  expect(claimWith(text, "the ships are found")?.attribution.claimant?.text).toBe(
    "Ana Silva of the Harbour Foundation",
  );
  const letter = "“The mine is closed,” said Silva, in a letter to the board.";
  expect(claimWith(letter, "The mine is closed")?.attribution.claimant?.text).toBe("Silva");
});

test("a name joined by a hyphen is kept whole", () => {
  const text = "Lars-Erik Holm of Nord Rescue said no boats would be sent out.";
  expect(claimWith(text, "no boats would be sent out")?.attribution.claimant?.text).toBe(
    "Lars-Erik Holm of Nord Rescue",
  );
});

test.each([
  [
    "Many lessons are held in the hall, including maths and hiking, newspaper The Herald reported.",
    "newspaper The Herald",
  ],
  [
    "Silva's plans are now “plunging the town into doubt,” the agency's Ada Brown-Lund reports.",
    "the agency's Ada Brown-Lund",
  ],
])("whoever stands before a closing verb of speech says it: %j", (text, speaker) => {
  expect(claimsOf(text)[0]?.attribution.claimant?.text).toBe(speaker);
});
