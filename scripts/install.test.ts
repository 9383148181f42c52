import { expect, test } from "vitest";

import { isCurrent } from "@/scripts/install.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b-darwin": { version: "1.0.0", optional: true },
  },
};

test.each([
  ["exactly what the lock asks for", { "node_modules/a": { version: "1.0.0" } }, true],
  [
    "another platform's build as well",
    { "node_modules/a": { version: "1.0.0" }, "node_modules/b-darwin": { version: "1.0.0" } },
    true,
  ],
  ["an older version", { "node_modules/a": { version: "0.9.0" } }, false],
  [
    "an optional package in an older version",
    { "node_modules/a": { version: "1.0.0" }, "node_modules/b-darwin": { version: "0.9.0" } },
    false,
  ],
  ["nothing", {}, false],
])("with %s installed, being current is %s", (_, packages, current) => {
  expect(isCurrent(wanted, { packages: { ...packages } })).toBe(current);
});

test("without a lock or an installation nothing is current", () => {
  expect(isCurrent(null, wanted)).toBe(false);
  expect(isCurrent(wanted, null)).toBe(false);
});
