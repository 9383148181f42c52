import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { lookThrough } from "@/e2e/look-through";
import { openScreen, SCREENS } from "@/e2e/screens";

// Nothing is changed here but by what opens a screen, so that the workers can share the screens out.
test.describe.configure({ mode: "parallel" });

for (const screen of SCREENS) {
  test(`everybody can read ${screen.name}, light and dark, wide and narrow`, async ({ places, openAs }) => {
    const page = await openAs(screen.who);
    await openScreen(page, screen, places);
    await lookThrough(page, screen.name);
  });
}

test("each page comes with a nonce of its own, which all its scripts carry", async ({
  desk,
  signInAs,
  openBrowser,
}) => {
  const checker = await signInAs("checker");
  const guest = await openBrowser(desk.installation.origin);
  const nonces = [
    await nonceOf(checker, "/articles"),
    await nonceOf(checker, "/articles"),
    await nonceOf(checker, "/claims"),
    await nonceOf(guest, "/sign-in"),
    await nonceOf(guest, "/sign-in"),
  ];
  expect(new Set(nonces).size).toBe(nonces.length);
});

async function nonceOf(page: Page, path: string): Promise<string> {
  const answer = await page.goto(path);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
  expect(nonce, "the policy names a nonce").not.toBe("");
  const scripts = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  return nonce;
}
