import { expect, test } from "vitest";
import { carriedIn } from "@/tests/support/claims-of";

test("a claim never begins or ends inside a word", () => {
  for (const text of [
    "3D printed objects are shown in the hall.",
    "The fund raised $64.8million in May, and the bank gave 4.5million.",
    "The Story of the Woman Who Wouldn't Quit, a film by Ana Silva, opened in May.",
  ]) {
    for (const words of carriedIn(text).flatMap((carried) => carried.split(" … "))) {
      const at = text.indexOf(words);
      expect(/[\p{L}\p{N}]{2}/u.test(`${text.charAt(at - 1) || " "}${words.charAt(0)}`)).toBe(false);
      expect(/^[\p{L}\p{N}]{2}/u.test(`${words.slice(-1)}${text.charAt(at + words.length) || " "}`)).toBe(false);
    }
  }
});
