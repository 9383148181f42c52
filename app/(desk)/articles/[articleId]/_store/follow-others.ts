import { callApi } from "@/app/_client/call-api";
import type { LiveNews } from "@/app/_client/live/live-feed";
import { counted } from "@/app/_ui/number";
import { STATUS_WORDS } from "@/app/_words/claim-words";
import { loadHints } from "@/app/(desk)/articles/[articleId]/_store/hint-actions";
import { type Desk, holdIfWriting, loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import { loadArticleThreads } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import type { LiveChange } from "@/lib/core/live/messages";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { Page } from "@/lib/core/view/primitives";

const GATHER_MS = 60;
const ONE_BY_ONE = 6;

/**
 * Takes others' changes into the screen: claims are read again one by one, or all at once when many changed. Nothing that
 * is being read or written moves: rows stay in the list, drafts stay in their fields.
 *
 * @returns what to do with each piece of news, and how to stop
 */
export function followOthers(desk: Desk): { take: (news: LiveNews) => void; stop: () => void } {
  let changes: LiveChange[] = [];
  let timer: number | null = null;
  const flush = () => {
    timer = null;
    const gathered = changes;
    changes = [];
    void takeChanges(desk, gathered);
  };
  const take = (news: LiveNews) => {
    const { article, me } = desk.store.review;
    if (news.kind === "state" && news.state !== "opening") desk.store.others.setConnection(news.state);
    if (news.kind === "resync") void readAll(desk);
    if (news.kind === "presence" && news.presence.articleId === article.id) {
      desk.store.others.setPeople(news.presence.people.filter(({ memberId }) => memberId !== me.memberId));
    }
    if (news.kind !== "change" || news.change.articleId !== article.id || isKnown(desk, news.change)) return;
    changes.push(news.change);
    timer ??= window.setTimeout(flush, GATHER_MS);
  };
  return { take, stop: () => void (timer !== null && window.clearTimeout(timer)) };
}

/** What this window did itself, and has the answer of. */
function isKnown({ store }: Desk, { topic, claimId, version }: LiveChange): boolean {
  const known = claimId === null ? null : store.claim(claimId);
  return topic.startsWith("claim.") && known !== null && version !== null && known.version >= version;
}

async function takeChanges(desk: Desk, changes: readonly LiveChange[]): Promise<void> {
  const { store } = desk;
  const ids = [...new Set(changes.flatMap(({ claimId }) => claimId ?? []))];
  store.keepListed(ids);
  if (ids.length > ONE_BY_ONE) await readAll(desk);
  else await Promise.all(ids.map((id) => loadDetail(desk, id, { quiet: true })));
  if (changes.some(({ topic }) => /^(thread|comment|guest_link)\./.test(topic)) && store.threads() !== null) {
    await loadArticleThreads(desk, { quiet: true });
  }
  const others = changes.filter(({ actorId }) => actorId !== store.review.me.memberId);
  if (changes.some(({ topic }) => topic.startsWith("article.hint_"))) await loadHints(desk, { quiet: true });
  const edited = others.find(({ topic }) => /^(article|revision)\.(?!hint_)/.test(topic));
  if (edited) store.others.setOutdated(`${nameOf(desk, edited)} has changed the article.`);
  const told = inWords(desk, others);
  if (told) store.others.say(told);
}

async function readAll(desk: Desk): Promise<void> {
  const { store } = desk;
  const answer = await callApi<Page<ClaimView>>({ method: "GET", path: `/articles/${store.review.article.id}/claims` });
  if (answer.kind !== "ok") return;
  for (const claim of answer.value.items) holdIfWriting(desk, claim);
  store.putAll(answer.value.items);
  const selected = store.selectedId();
  if (selected) await loadDetail(desk, selected, { quiet: true });
}

function inWords(desk: Desk, changes: readonly LiveChange[]): string | null {
  const last = changes.findLast(({ claimId }) => claimId !== null);
  const claim = last?.claimId ? desk.store.claim(last.claimId) : null;
  if (!last || !claim) return null;
  const count = new Set(changes.flatMap(({ claimId }) => claimId ?? [])).size;
  const name = nameOf(desk, last);
  if (count > 1) return `${name} changed ${counted(count, "claim")}`;
  if (changes.some(({ topic }) => topic === "claim.moved")) {
    return `${name}: ${claim.label} is now ${STATUS_WORDS[claim.status].toLowerCase()}`;
  }
  if (/^(thread|comment)\./.test(last.topic)) return `${name} wrote about ${claim.label}`;
  return `${name} changed ${claim.label}`;
}

function nameOf({ store }: Desk, { actorId }: LiveChange): string {
  if (actorId === null) return "Linecheck";
  return store.review.members.find(({ id }) => id === actorId)?.name ?? "Somebody";
}
