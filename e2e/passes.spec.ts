import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { setUpNewsroom } from "@/e2e/newsroom";

const TEXT =
  "A storm closed the port of Selby on Monday. Harbour director Ana Silva said that 40 boats sank in the old basin.";

test("an admin turns off what is looked for, new texts are read without it, and turns it on again", async ({
  freshServer,
  openBrowser,
}) => {
  const { people, close } = await setUpNewsroom(freshServer, false);
  const proposed = async () =>
    (await people.checker.api.post<{ claims: { passes: string[] }[] }>("/extract", { text: TEXT })).claims.filter(
      ({ passes }) => passes.includes("roles"),
    ).length;
  expect(await proposed()).toBeGreaterThan(0);
  const page = await openBrowser(freshServer.origin, people.admin.signedIn);
  await page.goto("/admin/passes");
  await expect(page.getByRole("row", { name: /Off/ })).toHaveCount(0);
  await lookThrough(page, "proposed claims");
  const row = page.getByRole("row", { name: /^Who somebody is/ });
  await row.getByRole("button", { name: /^Turn off/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Turn off/ });
  await expect(dialog).toContainText("Claims that were proposed before stay.");
  await dialog.getByRole("button", { name: "Turn off" }).click();
  await expect(row).toContainText("Off");
  expect(await proposed()).toBe(0);
  await row.getByRole("button", { name: /^Turn on/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Turn on" }).click();
  await expect(row.getByRole("button", { name: /^Turn off/ })).toBeVisible();
  expect(await proposed()).toBeGreaterThan(0);
  await close();
});
