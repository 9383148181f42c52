import { type Browser, type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { type Faults, noteFaults } from "@/e2e/faults";
import { type Newsroom, type SignedIn, setUpNewsroom } from "@/e2e/newsroom";
import { type Places, prepareScreens } from "@/e2e/screens";
import { type Installation, startInstallation } from "@/e2e/server";
import type { Role } from "@/lib/core/access/roles";

type DeskPerWorker = Newsroom & { readonly installation: Installation };

/** What one test is given. */
type OfTest = {
  /** A server that nobody has set up yet; it goes away with the test. */
  freshServer: Installation;
  /** Opens a browser of its own for somebody of the desk, signed in; at the address if one is given. */
  signInAs: (role: Role, path?: string) => Promise<Page>;
  /**
   * Opens a page for somebody of the desk, or for nobody, in a browser that the worker keeps for each of them, so that
   * the scripts are loaded once; what the last page left on the machine is gone.
   */
  openAs: (who: Role | "nobody") => Promise<Page>;
  /** Opens a browser on any installation, in which nobody is signed in unless it is said who. */
  openBrowser: (origin: string, signedIn?: SignedIn) => Promise<Page>;
  /** Looks through everything that the pages of this test complained about. */
  faults: Faults;
};

/** What all tests of a worker share: one installation with a newsroom; each journey works on an article of its own. */
type OfWorker = {
  desk: DeskPerWorker;
  /** An article that is only looked at, with something on every screen. */
  places: Places;
  /** The browsers of those who only look, opened when they are first asked for. */
  lookers: Map<Role | "nobody", BrowserContext>;
};

/** The test of a journey: it fails when any page of it complains, whatever else it shows. */
export const test = base.extend<OfTest, OfWorker>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const installation = await startInstallation();
      const newsroom = await setUpNewsroom(installation, true);
      await use({ ...newsroom, installation });
      await newsroom.close();
      await installation.stop();
      expect(installation.log(), "what browsers reported to the server").not.toContain("content security policy");
    },
    { scope: "worker", timeout: 120_000 },
  ],
  lookers: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const lookers = new Map<Role | "nobody", BrowserContext>();
      await use(lookers);
      for (const looker of lookers.values()) await looker.close();
    },
    { scope: "worker" },
  ],
  places: [async ({ desk }, use) => use(await prepareScreens(desk)), { scope: "worker" }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
  freshServer: async ({}, use) => {
    const installation = await startInstallation();
    await use(installation);
    await installation.stop();
  },
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const faults: Faults = [];
      await use(faults);
      expect(faults, "what the pages complained about").toEqual([]);
    },
    { auto: true },
  ],
  signInAs: async ({ browser, desk, faults }, use) => {
    const opener = openContexts(browser, faults);
    await use(async (role, path) => {
      const { origin } = desk.installation;
      const page = await opener.open({ baseURL: origin, storageState: desk.people[role].signedIn });
      if (path) await page.goto(path);
      return page;
    });
    await opener.close();
  },
  openAs: async ({ browser, desk, lookers, faults }, use) => {
    const pages: Page[] = [];
    await use(async (who) => {
      const signedIn = who === "nobody" ? {} : { storageState: desk.people[who].signedIn };
      const looker = lookers.get(who) ?? (await browser.newContext({ baseURL: desk.installation.origin, ...signedIn }));
      lookers.set(who, looker);
      const page = await looker.newPage();
      pages.push(page);
      noteFaults(page, faults);
      return page;
    });
    for (const page of pages) {
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
  },
  openBrowser: async ({ browser, faults }, use) => {
    const opener = openContexts(browser, faults);
    await use((origin, signedIn) => opener.open({ baseURL: origin, ...(signedIn ? { storageState: signedIn } : {}) }));
    await opener.close();
  },
});

export { expect };

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

function openContexts(browser: Browser, faults: Faults) {
  const contexts: BrowserContext[] = [];
  return {
    open: async (options: ContextOptions): Promise<Page> => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      noteFaults(page, faults);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}
