import { beforeEach, expect, test } from "vitest";
import { configureRecordKey, openRecord, sealRecord } from "@/lib/platform/record-cipher";

beforeEach(() => configureRecordKey("a secret of one installation"));

test("a record is opened in its place with its words as they were", () => {
  const words = JSON.stringify({ name: "Åsa 🕯", contact: "" });
  expect(openRecord(sealRecord(words, "row 1"), "row 1")).toBe(words);
});

test("two records with the same words look nothing like each other, nor like the words", () => {
  const [one, two] = [sealRecord("same", "row"), sealRecord("same", "row")];
  expect(one.ciphertext).not.toBe(two.ciphertext);
  expect(one.wrappedKey).not.toBe(two.wrappedKey);
  expect(Buffer.from(one.ciphertext, "base64").toString("latin1")).not.toContain("same");
});

test("in another row, or with one bit changed, it does not open", () => {
  const sealed = sealRecord("words", "row 1");
  expect(() => openRecord(sealed, "row 2")).toThrow();
  const bytes = Buffer.from(sealed.ciphertext, "base64");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => openRecord({ ...sealed, ciphertext: bytes.toString("base64") }, "row 1")).toThrow();
});

test("on another installation it says that the key is missing, and breaks nothing", () => {
  const sealed = sealRecord("words", "row");
  configureRecordKey("the secret of another one");
  expect(() => openRecord(sealed, "row")).toThrow(expect.objectContaining({ code: "unavailable" }));
});
