import { claimOn, FARES, importFerry, move } from "@/e2e/ferry-article";
import { expect, test } from "@/e2e/fixtures";
import { panelOf } from "@/e2e/review-screen";

// What is heard, and in which order: names and places as a screen reader has them. What a snapshot does not name may stand between.

test("the frame is heard before the page, and begins with the way past it", async ({ signInAs }) => {
  const page = await signInAs("checker", "/articles");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to the page"
    - banner:
      - link "Linecheck"
      - navigation "Screens":
        - link "Today"
        - link "Articles"
        - link "Claims"
      - button "Find (Ctrl K)"
      - link /^Inbox/
      - button /^Appearance/
      - link "Your account, Sam Checker"
      - button "Sign out"
    - main:
      - heading "Articles" [level=1]
  `);
});

test("the review screen is heard as article, list, text and panel, each under its name", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, read aloud");
  const claim = await move(api, await claimOn(api, article.id, FARES), "start");
  const page = await signInAs("checker", `/articles/${article.id}?claim=${claim.label}`);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "The ferry, read aloud" [level=1]
    - region "Claims":
      - search:
        - combobox "Show"
        - searchbox "Words or number"
      - status: /\\d+ claims? listed/
      - listbox "Claims in reading order":
        - option /C-001 Proposed/
    - region "Text":
      - article "Article":
        - heading /Ferry to Wrackholm/ [level=2]
    - region "Claim ${claim.label}":
      - heading "${claim.label}" [level=2]
      - button /^Edit the wording/
      - tablist "Parts of ${claim.label}":
        - tab "Check" [selected]
        - tab "Discussion"
        - tab "History"
      - tabpanel "Check"
    - group "Moves of ${claim.label}":
      - button /^Submit for sign-off/
  `);
  await expect(panelOf(page).getByRole("tabpanel", { name: "Check" })).toMatchAriaSnapshot(`
    - tabpanel "Check":
      - form "Verdict":
        - group "Verdict":
          - radio "Confirmed"
          - radio "Incorrect"
        - 'textbox "Note: what was found, and where"'
      - region "Second check"
      - region "Evidence policy"
      - region "Evidence"
      - region "Right of reply"
  `);
});

test("without a claim the panel is heard as what there is to do", async ({ places, signInAs }) => {
  const page = await signInAs("checker", `/articles/${places.article}`);
  await expect(page.getByRole("region", { name: "Overview" })).toMatchAriaSnapshot(`
    - region "Overview":
      - heading "Where this article stands" [level=2]
      - img /\\d+ proposed/
      - list
      - button /^Go through \\d+ proposed/
      - region /^Open questions \\(\\d+\\)$/
      - region /^On its way to readers/
      - region "About the whole article"
  `);
});

test("Today is heard as one question after the other", async ({ places, signInAs }) => {
  expect(places.article).toBeTruthy();
  const page = await signInAs("editor", "/");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Today" [level=1]
    - heading "My queue" [level=2]
    - heading "Waiting for my sign-off" [level=2]
    - heading "Lately on the desk" [level=2]
    - heading "Proposed, not looked at" [level=2]
    - heading "Questions for me" [level=2]
    - heading "For me" [level=2]
    - heading "Risks" [level=2]
  `);
});

test("the list of claims is heard as a table with its heads, each row by its number", async ({ desk, signInAs }) => {
  const { api } = desk.people.checker;
  const article = await importFerry(api, "The ferry, a table read aloud");
  const page = await signInAs("checker", `/claims?article=${article.id}&sort=position`);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Claims" [level=1]
    - navigation "Ready-made lists"
    - navigation "Saved views"
    - search "Claims"
    - status: /\\d+ claims/
    - region "Claims":
      - table "Claims":
        - rowgroup:
          - row:
            - columnheader "Choose all claims in the table":
              - checkbox "Choose all claims in the table"
            - columnheader "No."
            - columnheader "Claim and article"
            - columnheader "Status, since"
            - columnheader "Verdict"
            - columnheader "Type"
            - columnheader "Priority"
            - columnheader "Assigned to"
            - columnheader "Evidence"
            - columnheader "Verified"
        - rowgroup:
          - row /C-001/:
            - cell:
              - checkbox "Choose C-001"
            - cell "C-001"
  `);
  const rows = page.getByRole("table", { name: "Claims" }).getByRole("row");
  await expect(rows.first()).toHaveAttribute("aria-rowindex", "1");
  await expect(rows.nth(1)).toHaveAttribute("aria-rowindex", "2");
});
