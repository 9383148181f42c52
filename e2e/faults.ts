import type { Page } from "playwright/test";

/** What went wrong in a page without anybody having asked: errors of scripts, of the console, of the content policy. */
export type Faults = string[];

// A refusal of the API is part of a journey; the browser writes it down as an error all the same.
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Notes down every fault of a page from now on. */
export function noteFaults(page: Page, faults: Faults): void {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !REFUSAL.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} was answered with ${response.status()}`);
  });
}
