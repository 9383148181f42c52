import { expect, test } from "@/e2e/fixtures";
import { importHarbours } from "@/e2e/harbour-article";
import type { Api } from "@/e2e/newsroom";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";

const QUEUE = 10;

test("a queue of ten is signed off by keyboard alone, the next one coming up by itself", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importHarbours(api, "Ten quays", QUEUE);
  const { items } = await api.get<{ items: ClaimView[] }>(`/claims?article=${article.id}&limit=100`);
  for (const claim of items) await submit(api, claim);
  const page = await signInAs("editor", "/");
  const { keyboard } = page;

  await test.step("the queue is opened from the list of all claims", async () => {
    await page.goto(`/articles/${article.id}?show=awaiting_sign_off`);
    await expect(page.getByLabel("Show", { exact: true })).toHaveValue("awaiting_sign_off");
  });

  await test.step("on the sheet of keys, the space bar lets the next one come up", async () => {
    await page.getByRole("region", { name: "Overview" }).waitFor();
    await keyboard.press("?");
    const advance = page.getByRole("checkbox", { name: "Go on to the next claim after a decision" });
    await advance.focus();
    await keyboard.press("Space");
    await expect(advance).toBeChecked();
    await keyboard.press("Escape");
    await expect(advance).toBeHidden();
  });

  await test.step("o signs off, ten times", async () => {
    await keyboard.press("j");
    for (let number = 1; number <= QUEUE; number++) {
      const label = `C-${String(number).padStart(3, "0")}`;
      await expect(page).toHaveURL(new RegExp(`[?&]claim=${label}(&|$)`));
      await keyboard.press("o");
      await expect(page.getByText(`${label} signed off.`)).toBeVisible();
    }
  });

  const { items: after } = await api.get<{ items: ClaimView[] }>(`/claims?article=${article.id}&limit=100`);
  expect(after.map(({ status, verified }) => `${status} ${verified}`)).toEqual(Array(QUEUE).fill("signed_off true"));
});

/** Brings a claim to its sign-off: evidence, verdict, note. */
async function submit(api: Api, { id, version }: ClaimView): Promise<void> {
  const started = await api.post<ClaimDetail>(`/claims/${id}/moves`, { move: "start" }, version);
  const source = { type: "official_record", grade: "primary", title: "The harbour's ledger" };
  const evidence = { source, facet: "content", stance: "supports", locatorLabel: "page", locator: "7" };
  const cited = await api.post<ClaimDetail>(`/claims/${id}/evidence`, evidence, started.version);
  const finding = { verdict: "confirmed", note: "The ledger has it." };
  const judged = await api.put<ClaimDetail>(`/claims/${id}/verdict`, finding, cited.version);
  await api.post<ClaimDetail>(`/claims/${id}/moves`, { move: "submit" }, judged.version);
}
