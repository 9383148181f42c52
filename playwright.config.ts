import { defineConfig } from "playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const browser = findBrowser();
const screenshots = process.env.SCREENSHOTS;

/** Journeys through the built app in a real browser. With SCREENSHOTS=folder it only takes pictures of every screen. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  // A worker has a server and a database of its own. Much of a journey is waiting, so two share two cores well; a third makes servers late.
  workers: screenshots ? 1 : 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: browser ? { executablePath: browser } : {},
  },
  projects: [
    screenshots
      ? { name: "screens", testMatch: "screens.spec.ts" }
      : { name: "journeys", testIgnore: "screens.spec.ts" },
  ],
});
