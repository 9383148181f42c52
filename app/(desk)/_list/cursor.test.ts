import { expect, test } from "vitest";
import { CursorSchema } from "@/app/(desk)/_list/cursor";

const given = Buffer.from(JSON.stringify(["2026-11-22 16:35:01+00", "01a2041c-ad07-75a4-a49f-0a7dee9205d0"]));

test("a cursor is taken as the list gave it", () => {
  expect(CursorSchema.safeParse(given.toString("base64url")).success).toBe(true);
});

test.each(["zzz", given.toString("base64url").slice(0, -6), "W10", "a b", ""])(
  "the cursor %j is none of the list's, and is not sent to the server",
  (cursor) => {
    expect(CursorSchema.safeParse(cursor).success).toBe(false);
  },
);
