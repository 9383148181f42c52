import { expect, test } from "vitest";
import { addressOf, claimNamed } from "@/app/(desk)/articles/[articleId]/_store/address";
import { LIST_VIEWS, viewNamed } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";

const page = "https://desk.example/articles/1";

test("the address names the selected claim and the view, and keeps what else it says", () => {
  const address = addressOf(`${page}?x=1`, { claim: "C-012", view: "mine", triage: false });
  expect(address).toBe(`${page}?x=1&claim=C-012&show=mine`);
});

test("a round through the proposed claims is in the address, so that a link can begin one", () => {
  const address = addressOf(page, { claim: "C-001", view: "all", triage: true });
  expect(address).toBe(`${page}?claim=C-001&triage=on`);
});

test("without a claim and with all claims shown the address is bare", () => {
  expect(addressOf(`${page}?claim=C-001&show=mine&triage=on`, { claim: null, view: "all", triage: false })).toBe(page);
});

test("the address names a remark until another claim is chosen", () => {
  const address = addressOf(page, { claim: "C-012", view: "all", triage: false, comment: "7f" });
  expect(address).toBe(`${page}?claim=C-012&comment=7f`);
  expect(addressOf(address, { claim: "C-013", view: "all", triage: false, comment: null })).toBe(`${page}?claim=C-013`);
});

test.each(LIST_VIEWS)("the view %s is found again by its address", (view) => {
  const show = new URL(addressOf(page, { claim: null, view, triage: false })).searchParams.get("show") ?? undefined;
  expect(viewNamed(show)).toBe(view);
});

test.each([undefined, "", "nonsense", ["mine", "open"]])(
  "an address that names no view (%j) shows all claims",
  (show) => {
    expect(viewNamed(show)).toBe("all");
  },
);

const claims = [
  { label: "C-001", number: 1 },
  { label: "C-012", number: 12 },
];

test.each([
  ["C-012", "C-012"],
  ["12", "C-012"],
  ["1", "C-001"],
  ["C-12", undefined],
  ["99", undefined],
  ["", undefined],
  [["1", "12"], undefined],
  [null, undefined],
  [undefined, undefined],
])("a claim is named by its label or its number: %j leads to %s", (wanted, label) => {
  expect(claimNamed(claims, wanted)?.label).toBe(label);
});
