import { expect, type Page } from "playwright/test";
import { claimOn, FARES, FERRY_TEXT, importFerry, LATER_TEXT, move, submitFares } from "@/e2e/ferry-article";
import type { Newsroom } from "@/e2e/newsroom";
import {
  changeRoles,
  chooseListed,
  findFares,
  openGate,
  openHistory,
  openReset,
  openThreadTerms,
  pasteEarlier,
} from "@/e2e/open-parts";
import { movesOf, panelOf } from "@/e2e/review-screen";
import type { Role } from "@/lib/core/access/roles";

/** One screen in one state: its name, whose eyes see it, the way to it, and what shows that it is there. */
export type Screen = {
  readonly name: string;
  readonly who: Role | "nobody";
  readonly path: (places: Places) => string;
  /** What a person does on the screen before it is looked at: opens a window, a form, a tab. */
  readonly open?: (page: Page) => Promise<void>;
};

/** Where things are on the desk: an article, a submitted claim of it, one that is being checked, a source. */
export type Places = {
  readonly article: string;
  readonly submitted: string;
  readonly working: string;
  readonly source: string;
  /** An article with a later text, in which a claim lost its words and a sign-off lapsed. */
  readonly revised: string;
  /** The page of a guest's link. */
  readonly guest: string;
};

const OTHER = "built in 2019";
/** Lines of every kind: one that fits, several places, changed words, a claim that is there, one that cannot be read. */
const TABLE = `quote,claim_text,priority,remark
by 4 percent,The rise was 4 percent,high,from the old list
port,,,
The crossing takes 35 minutes,,,
${FARES},,,
The port employs 86 people,,urgent,`;

/** Puts a claim with evidence on the desk, so that no screen is empty, and says where things are. */
export async function prepareScreens({ people }: Newsroom): Promise<Places> {
  const { api } = people.checker;
  const article = await importFerry(api, "Ferry to Wrackholm carries more people than ever", [people.writer.memberId]);
  const done = await submitFares(api, article.id);
  const asked = await claimOn(api, article.id, OTHER);
  const body = `@${people.editor.name}: is that the year of its launch?`;
  await api.post(`/claims/${asked.id}/threads`, { kind: "question", body, assigneeId: people.editor.memberId });
  await move(api, await claimOn(api, article.id, OTHER), "start");
  const twice = { type: "report", url: "https://harbour.example/tariff" };
  await api.post("/sources", { ...twice, title: "Tariff of the ferry company, 2025" });
  await api.post("/sources", { ...twice, title: "Ferry tariff (as a page)", url: `${twice.url}/?utm_source=letter` });
  const revised = await importFerry(api, "Ferry to Wrackholm, second edition");
  await move(people.editor.api, await submitFares(api, revised.id), "sign_off");
  await api.post(`/articles/${revised.id}/revisions`, { text: LATER_TEXT }, revised.version);
  await people.viewer.api.post("/export-jobs", { format: "xlsx", article: article.id });
  const link = await people.editor.api.post<{ path: string }>(`/articles/${article.id}/guest-links`, {
    claimIds: [asked.id],
    name: "Ida Shipwright",
    question: "Was the ship built in 2019, or launched then?",
  });
  return {
    guest: link.path,
    revised: revised.id,
    article: article.id,
    submitted: done.label,
    working: asked.label,
    source: done.evidence[0]?.source.id ?? "",
  };
}

const review = ({ article }: Places) => `/articles/${article}`;
const submitted = ({ article, submitted: label }: Places) => `/articles/${article}?claim=${label}`;
const working = ({ article, working: label }: Places) => `/articles/${article}?claim=${label}`;
const revised = (rest: string) => (places: Places) => `/articles/${places.revised}${rest}`;
const at = (path: string) => () => path;

/** Every screen of the app, in every state that looks different. */
export const SCREENS: readonly Screen[] = [
  { name: "components", who: "nobody", path: at("/dev/components") },
  { name: "sign-in", who: "nobody", path: at("/sign-in") },
  { name: "invitation-used", who: "nobody", path: at("/invite/unknown") },
  { name: "not-found", who: "checker", path: at("/nowhere") },
  { name: "today", who: "editor", path: at("/") },
  { name: "inbox", who: "editor", path: at("/inbox") },
  { name: "inbox-none", who: "viewer", path: at("/inbox") },
  { name: "questions", who: "editor", path: at("/questions") },
  { name: "articles", who: "checker", path: at("/articles") },
  { name: "new-article", who: "checker", path: at("/articles/new") },
  { name: "new-article-preview", who: "checker", path: at("/articles/new"), open: pasteText },
  { name: "review", who: "checker", path: review },
  { name: "review-claim", who: "editor", path: submitted },
  { name: "review-working", who: "checker", path: working, open: press("v", "form", "Verdict") },
  { name: "review-evidence", who: "checker", path: working, open: press("e", "form", "New evidence") },
  { name: "review-wording", who: "checker", path: working, open: press("w", "textbox", "Wording of the claim") },
  { name: "review-discussion", who: "checker", path: working, open: press("c", "form", "New thread") },
  { name: "review-thread", who: "editor", path: working, open: openThreadTerms },
  { name: "review-history", who: "checker", path: submitted, open: openHistory },
  { name: "review-dismiss", who: "checker", path: working, open: press("d", "dialog", /^Dismiss C-/) },
  { name: "review-question", who: "checker", path: working, open: press("q", "dialog", /^Ask for info C-/) },
  { name: "review-keys", who: "checker", path: working, open: press("?", "dialog", "Keys") },
  { name: "review-add-claim", who: "checker", path: review, open: press("n", "dialog", "Add a claim") },
  { name: "review-split", who: "checker", path: working, open: press("x", "dialog", /^Split C-/) },
  { name: "review-merge", who: "checker", path: working, open: press("y", "dialog", /^Merge into C-/) },
  { name: "review-triage", who: "checker", path: ({ revised }) => `/articles/${revised}?triage=on`, open: seeTriage },
  { name: "review-conflict", who: "checker", path: working, open: meetAnother },
  { name: "review-offline", who: "checker", path: working, open: loseTheServer },
  { name: "article-to-read", who: "viewer", path: ({ article }) => `/articles/${article}/read` },
  { name: "review-viewer", who: "viewer", path: submitted },
  { name: "review-lapsed", who: "checker", path: revised("?show=lapsed"), open: chooseListed },
  { name: "review-lost", who: "checker", path: revised("?show=detached"), open: chooseListed },
  { name: "review-gate", who: "editor", path: revised(""), open: openGate },
  { name: "revisions", who: "checker", path: revised("/revisions") },
  { name: "revision", who: "viewer", path: revised("/revisions/1") },
  { name: "revision-changes", who: "viewer", path: revised("/revisions/2?show=changes") },
  { name: "new-revision", who: "checker", path: revised("/revisions/new") },
  { name: "new-revision-preview", who: "checker", path: revised("/revisions/new"), open: pasteEarlier },
  { name: "claims", who: "checker", path: ({ article }) => `/claims?article=${article}` },
  { name: "view-to-save", who: "checker", path: at("/claims?status=open"), open: saveView },
  { name: "account", who: "checker", path: at("/account") },
  { name: "own-keys", who: "checker", path: at("/account/keys") },
  { name: "second-checks", who: "editor", path: at("/second-checks") },
  { name: "replies", who: "checker", path: at("/replies") },
  { name: "claims-none", who: "checker", path: at("/claims?q=nothing+is+like+this") },
  { name: "dashboard", who: "editor", path: at("/dashboard") },
  { name: "palette", who: "editor", path: at("/claims"), open: findFares },
  { name: "dashboard-trends", who: "editor", path: at("/dashboard/trends") },
  { name: "wall", who: "editor", path: at("/wall") },
  { name: "sources", who: "checker", path: at("/sources") },
  { name: "source", who: "checker", path: ({ source }) => `/sources/${source}` },
  { name: "new-source", who: "checker", path: at("/sources/new") },
  { name: "new-source-already-here", who: "checker", path: at("/sources/new"), open: typeKnownAddress },
  { name: "sources-twice", who: "editor", path: at("/sources/duplicates") },
  { name: "sources-merge", who: "editor", path: at("/sources/duplicates"), open: beginMerge },
  { name: "exports", who: "editor", path: at("/exports") },
  { name: "exports-article", who: "editor", path: ({ article }) => `/exports?article=${article}` },
  { name: "exports-prepared", who: "viewer", path: at("/exports"), open: waitForJob },
  { name: "export-check", who: "viewer", path: at("/exports/check") },
  { name: "claims-table", who: "checker", path: ({ article }) => `/articles/${article}/import`, open: bringTable },
  { name: "history", who: "editor", path: at("/history") },
  { name: "members", who: "admin", path: at("/admin/members") },
  { name: "members-reset", who: "admin", path: at("/admin/members"), open: openReset },
  { name: "reset-used", who: "nobody", path: at("/reset/unknown") },
  { name: "access", who: "editor", path: ({ article }) => `/articles/${article}/access` },
  {
    name: "guests",
    who: "editor",
    path: ({ article, working: label }) => `/articles/${article}/guests?claim=${label}`,
  },
  { name: "guest", who: "nobody", path: ({ guest }) => guest },
  { name: "confidential", who: "checker", path: at("/sources/confidential") },
  { name: "history-filtered", who: "editor", path: at("/history?type=thread.opened") },
  { name: "members-roles", who: "admin", path: at("/admin/members"), open: changeRoles },
  { name: "invitations", who: "admin", path: at("/admin/invitations") },
  { name: "keys", who: "admin", path: at("/admin/keys") },
  { name: "second-factor-rule", who: "admin", path: at("/admin/second-factor") },
  { name: "policy", who: "admin", path: at("/admin/policy") },
  { name: "passes", who: "admin", path: at("/admin/passes") },
  { name: "take-in", who: "admin", path: at("/admin/import") },
  { name: "not-for-you", who: "checker", path: at("/admin/members") },
];

/** Goes to a screen and does on it what a person does before it is looked at. */
export async function openScreen(page: Page, { path, open }: Screen, places: Places): Promise<void> {
  await page.goto(path(places));
  await expect(page.getByRole("heading").first()).toBeVisible();
  await open?.(page);
}

function press(key: string, role: "form" | "textbox" | "dialog", name: string | RegExp) {
  return async (page: Page) => {
    // The buttons of a claim come with all of it; from then on every key has something to work on.
    if (page.url().includes("claim=")) await movesOf(page).getByRole("button").first().waitFor();
    await page.keyboard.press(key);
    await page.getByRole(role, { name }).waitFor();
  };
}

async function seeTriage(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Proposed claims, one by one" }).waitFor();
}

async function saveView(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("dialog", { name: "Save this view" }).getByLabel("Name").fill("Open, whoever has them");
}

/** The wording is being edited while the claim gets another priority: saving shows both. */
async function meetAnother(page: Page): Promise<void> {
  await press("w", "textbox", "Wording of the claim")(page);
  await panelOf(page).getByLabel("Wording of the claim").fill("A new ship, built in 2019, sails to Wrackholm.");
  await page.evaluate(async () => {
    const label = new URL(location.href).searchParams.get("claim") ?? "";
    const article = location.pathname.split("/").at(-1) ?? "";
    const list = await (await fetch(`/api/v1/claims?article=${article}&limit=100`)).json();
    const claim = list.items.find((one: { label: string }) => one.label === label);
    await fetch(`/api/v1/claims/${claim.id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": `"${claim.version}"` },
      body: JSON.stringify({ priority: claim.priority === "high" ? "normal" : "high" }),
    });
  });
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor();
}

/** The server cannot be reached while a claim is worked on. */
async function loseTheServer(page: Page): Promise<void> {
  await movesOf(page).getByRole("button").first().waitFor();
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no connection"));
  });
  await panelOf(page).getByLabel("Priority").selectOption({ index: 0 });
  await page.getByText("cannot be reached").first().waitFor();
}

async function pasteText(page: Page): Promise<void> {
  await page.getByLabel("Text", { exact: true }).fill(FERRY_TEXT);
  await page.getByRole("region", { name: "Preview" }).getByText(FARES).waitFor();
}

async function bringTable(page: Page): Promise<void> {
  await page.getByLabel("The table").fill(TABLE);
  await page.getByRole("button", { name: "See what fits" }).click();
  await page.getByRole("region", { name: "What becomes of each line" }).waitFor();
}

async function typeKnownAddress(page: Page): Promise<void> {
  await page.getByLabel("Web address").fill("https://harbour.example/tariff?utm_source=letter");
  await page.getByText("Already here").waitFor();
}

async function beginMerge(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Merge / })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
}

async function waitForJob(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Take the file" }).first().waitFor();
}
