import { dismissText } from "@/lib/articles/dismiss-text";
import { loadSampleArticles } from "@/lib/articles/load-samples";
import { getReview } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { listClaims } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";
import { getDashboard } from "@/lib/dashboard/queries";
import { openReply } from "@/lib/reviews/open-reply";
import { openThread } from "@/lib/reviews/open-thread";
import { postComment } from "@/lib/reviews/post-comment";
import { addSource } from "@/lib/sources/add-source";
import { citeSource } from "@/lib/sources/cite-source";
import { buildArticle } from "@/seeds/factories/build-article";
import type { Desk } from "@/seeds/factories/desk";
import { demand, type Scenario, type Sight } from "@/seeds/scenario";
import { FERRY_FINDINGS, type FerryFinding } from "@/seeds/scenarios/ferry-story/findings";
import { FERRY_SOURCES, type FerrySource } from "@/seeds/scenarios/ferry-story/sources";
import { FERRY_ARTICLE, FERRY_ARTICLE_LATER } from "@/seeds/scenarios/ferry-story/text";

const HOUR_MS = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

/** The story: an article of the house on the evening before it runs, and the sample articles, which nobody has begun. */
async function build(desk: Desk): Promise<Sight[]> {
  await loadSampleArticles(desk.checker);
  const article = await buildArticle(desk, {
    ...{ title: "New ferry to Wrackholm halves the crossing", text: FERRY_ARTICLE, deadlineAt: inHours(20) },
    ...{ byline: desk.writer.name, byWriter: true },
  });
  const sources = await writeDown(desk);
  for (const finding of FERRY_FINDINGS) await check(desk, article.id, { finding, sources });
  await leaveOpen(desk, article.id);
  await talk(desk, article.id);
  const { version } = (await ask(getReview, desk.writer, { id: article.id })).article;
  const note = "The company has put its figure right";
  await execute(reviseArticle, desk.checker, { id: article.id, version, text: FERRY_ARTICLE_LATER, note });
  await readBack(desk);
  const face = await claimOn(desk, article.id, "The Tern cost");
  return [
    { what: "A review that is under way", path: `/articles/${article.id}?claim=${face.label}` },
    { what: "What stands where", path: "/dashboard" },
  ];
}

async function readBack(desk: Desk): Promise<void> {
  const { counts, risks } = await ask(getDashboard, desk.viewer, {});
  for (const status of CLAIM_STATUSES) demand(counts.byStatus[status] > 0, `no claim is ${status}`);
  demand(counts.verified > 0, "no claim is verified");
  demand((risks.find(({ risk }) => risk === "blocked")?.count ?? 0) > 0, "nothing is blocked");
}

type SourceIds = Record<FerrySource, string>;

async function writeDown({ checker }: Desk): Promise<SourceIds> {
  const ids: [string, string][] = [];
  for (const [name, source] of Object.entries(FERRY_SOURCES)) {
    ids.push([name, (await execute(addSource, checker, source)).id]);
  }
  // The cast restores the names of the sources, which Object.fromEntries widens; every one of them was written down.
  return Object.fromEntries(ids) as SourceIds;
}

async function claimOn(desk: Desk, articleId: string, words: string): Promise<ClaimView> {
  const { items } = await ask(listClaims, desk.viewer, { article: articleId, limit: 100 });
  const claim = items.find(({ quote }) => quote.includes(words));
  if (!claim) throw new RangeError(`No claim stands on "${words}".`);
  return claim;
}

type Work = { readonly finding: FerryFinding; readonly sources: SourceIds };

/** One claim as people check it: evidence with its place, what was found, submitted, signed off by somebody else. */
async function check(desk: Desk, articleId: string, { finding, sources }: Work): Promise<void> {
  const by = desk[finding.by];
  const claim = await claimOn(desk, articleId, finding.on);
  const move = (at: ClaimDetail | ClaimView, name: string, who = by) =>
    execute(moveClaim, who, { id: at.id, version: at.version, move: name });
  let at = await move(claim, "start");
  at = await execute(editClaim, by, { id: at.id, version: at.version, assigneeId: by.memberId });
  for (const { source, at: place, ...proof } of finding.proof) {
    const [locatorLabel, locator] = place;
    const where = { claimId: at.id, sourceId: sources[source], locatorLabel, locator };
    at = await execute(citeSource, by, { ...where, ...proof });
  }
  at = await execute(setVerdict, by, {
    ...{ id: at.id, version: at.version, note: finding.note },
    ...(finding.verdict ? { verdict: finding.verdict } : {}),
    ...(finding.said ? { attributionVerdict: finding.said } : {}),
    ...(finding.correction ? { correction: finding.correction } : {}),
  });
  if (finding.to === "in_review") return;
  at = await move(at, "submit");
  if (finding.signedBy) await move(at, "sign_off", desk[finding.signedBy]);
}

/** What nobody has checked yet: taken on, put to the writer, left out. */
async function leaveOpen(desk: Desk, articleId: string): Promise<void> {
  const { checker, colleague, editor } = desk;
  const move = async (words: string, more: object) => {
    const { id, version } = await claimOn(desk, articleId, words);
    return execute(moveClaim, checker, { id, version, ...more });
  };
  const { id, version } = await move("into service on Saturday", { move: "accept" });
  await execute(editClaim, editor, { id, version, assigneeId: colleague.memberId });
  await move("halves the crossing", { move: "accept" });
  await move("the director of the company", { move: "dismiss", reason: "common_knowledge" });
  await move("last year's passengers", {
    move: "ask",
    question: `@${desk.writer.name} the annual report has 398,000. Did she mean bookings, or is 412,000 this year's figure?`,
  });
  const opinion = "nobody on the island seems to miss her";
  const start = FERRY_ARTICLE.indexOf(opinion);
  await execute(dismissText, checker, { articleId, start, end: start + opinion.length, reason: "opinion" });
}

/** What people say to one another, and to those whom the story is about. */
async function talk(desk: Desk, articleId: string): Promise<void> {
  const price = await claimOn(desk, articleId, "The Tern cost");
  const body = "Do we give the difference at all? The pier was approved on the same day.";
  const note = await execute(openThread, desk.editor, { claimId: price.id, kind: "question", body });
  const answer = "The minutes list the pier apart, as item 8. The difference is the ship's alone.";
  await execute(postComment, desk.checker, { threadId: note.id, body: answer });
  const debt = await claimOn(desk, articleId, "debt rose to £9 million");
  const wait = "The lawyers want to see this sentence once more before it runs.";
  await execute(openThread, desk.second, { claimId: debt.id, kind: "blocking", body: wait });
  const share = await claimOn(desk, articleId, "£2 million of the debt");
  await execute(openReply, desk.colleague, {
    ...{ articleId, party: "The treasurer of the council", claimIds: [share.id, debt.id], deadline: inHours(4) },
    attempt: { channel: "phone", note: "Left a message with his office." },
  });
}

/** The desk that a newcomer is shown. */
export const demo: Scenario = {
  name: "demo",
  about: "an article on the evening before it runs, with claims in every status, and four that nobody has begun",
  newsroom: "The Harbour Gazette",
  build,
};
