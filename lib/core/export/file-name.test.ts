import fc from "fast-check";
import { expect, test } from "vitest";
import { exportFileName } from "@/lib/core/export/file-name";

const parts = { title: null, verified: false, extension: "csv", day: "2026-11-22" };

test.each([
  [parts, "linecheck-claims-2026-11-22.csv"],
  [{ ...parts, verified: true }, "linecheck-verified-claims-2026-11-22.csv"],
  [{ ...parts, title: "Élysée: “Non!”", extension: "json" }, "linecheck-elysee-non-claims-2026-11-22.json"],
  [{ ...parts, title: "a\r\nContent-Type: text/html" }, "linecheck-a-content-type-text-html-claims-2026-11-22.csv"],
  [{ ...parts, title: "../../etc/passwd" }, "linecheck-etc-passwd-claims-2026-11-22.csv"],
  [{ ...parts, title: "記事" }, "linecheck-claims-2026-11-22.csv"],
])("%j is saved as %s", (given, name) => {
  expect(exportFileName(given)).toBe(name);
});

test("whatever an article is called, its file has a plain name of bounded length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (title) => {
      expect(exportFileName({ ...parts, title })).toMatch(/^linecheck-[a-z0-9-]{1,90}\.csv$/);
    }),
  );
});
