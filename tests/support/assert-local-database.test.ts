import { expect, test } from "vitest";

import { assertLocalDatabase } from "@/tests/support/assert-local-database";

test.each(["localhost", "127.0.0.1", "::1", "/tmp/run"])("tests may use a database at %s", (host) => {
  expect(() => assertLocalDatabase({ host })).not.toThrow();
});

test.each(["db.example.org", "10.0.0.7", "127.0.0.1.example.org", ""])("tests may not use a database at %s", (host) => {
  expect(() => assertLocalDatabase({ host })).toThrow(/another one/);
});
