import fc from "fast-check";
import { expect, test } from "vitest";

import { connectionFields, connectionUrl } from "@/lib/platform/postgres/connection";

test.each([
  ["a host", "db.example.org"],
  ["loopback", "127.0.0.1"],
  ["the folder of a socket", "/tmp/a folder/räume & co"],
])("an address with %s is read back as it was written", (_, host) => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.integer({ min: 1, max: 65_535 }),
      (user, password, port) => {
        const fields = { host, port, user, password, database: "line check" };
        expect(connectionFields(connectionUrl(fields))).toEqual(fields);
      },
    ),
  );
});

test("an address without a password has none", () => {
  const fields = { host: "/run", port: 5432, user: "linecheck", password: undefined, database: "linecheck" };
  expect(connectionUrl(fields)).toBe("postgresql://linecheck@localhost:5432/linecheck?host=%2Frun");
});
