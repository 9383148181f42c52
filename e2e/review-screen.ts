import type { Locator, Page } from "playwright/test";

/** The row of a claim in the list of the review screen. */
export function rowOf(page: Page, words: string): Locator {
  return page.getByRole("option").filter({ hasText: words });
}

/** The panel of the selected claim. */
export function panelOf(page: Page): Locator {
  return page.getByRole("region", { name: /^Claim C-\d+$/ });
}

/** The buttons under the panel that move the claim on. */
export function movesOf(page: Page): Locator {
  return page.getByRole("group", { name: /^Moves of C-/ });
}

/** The field that has the focus, by its label. */
export function field(page: Page, label: string): Locator {
  return panelOf(page).getByLabel(label, { exact: true });
}
