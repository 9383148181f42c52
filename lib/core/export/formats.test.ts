import { expect, test } from "vitest";
import { EXPORT_OFFERS, ExportFormatSchema, FORMATS } from "@/lib/core/export/formats";

test("every format can be taken, and each way to take it has words and a name of its own", () => {
  expect(new Set(EXPORT_OFFERS.map((offer) => offer.format))).toEqual(new Set(ExportFormatSchema.options));
  const keys = EXPORT_OFFERS.map((offer) => offer.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(EXPORT_OFFERS.map((offer) => offer.label)).size).toBe(keys.length);
  for (const offer of EXPORT_OFFERS) {
    expect(offer.query.format).toBe(offer.format);
    expect(`${offer.help} ${offer.without}`).toMatch(/^[A-Z].*\.$/);
  }
});

test.each(Object.entries(FORMATS))("%s has an ending and a media type that a header takes", (_, format) => {
  expect(format.extension).toMatch(/^[a-z]+(\.[a-z]+)?$/);
  expect(format.contentType).toMatch(/^[a-z]+\/[\w.+-]+(; ?[\w-]+=("[^"]*"|[\w-]+))*$/);
});
