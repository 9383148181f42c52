import { MOVE_WORDS } from "@/app/_words/claim-words";
import type { Shift } from "@/app/(desk)/articles/[articleId]/_components/shift-edge";
import { nextGap } from "@/app/(desk)/articles/[articleId]/_store/gaps";
import { MOVE_KEYS } from "@/app/(desk)/articles/[articleId]/_store/move-keys";
import type { Regroup } from "@/app/(desk)/articles/[articleId]/_store/place";
import { requestMove } from "@/app/(desk)/articles/[articleId]/_store/request-move";
import { requestRegroup } from "@/app/(desk)/articles/[articleId]/_store/request-regroup";
import { requestWording } from "@/app/(desk)/articles/[articleId]/_store/request-wording";
import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { shiftSpan } from "@/app/(desk)/articles/[articleId]/_store/shift-span";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { can } from "@/lib/core/access/permissions";
import { CLAIM_MOVE_NAMES, type ClaimMove, movesFrom } from "@/lib/core/claim/status";

/** One key of the review screen: what it is on the keyboard, in words, and what it does. */
export type ReviewKey = {
  readonly keys: readonly string[];
  readonly shown: string;
  readonly words: string;
  readonly group: "Go" | "Work" | "Move";
  readonly run: (desk: Desk) => void;
  /** Whether the key is the screen's now; otherwise it stays the browser's. */
  readonly when?: (desk: Desk) => boolean;
};

function move(desk: Desk, key: string) {
  const id = desk.store.selectedId();
  const claim = id === null ? null : desk.store.claim(id);
  if (!claim) return desk.say("Choose a claim first: j goes to the first one.", "trouble");
  const sharing = CLAIM_MOVE_NAMES.filter((candidate) => MOVE_KEYS[candidate] === key);
  const meant = sharing.find((candidate) => movesFrom(claim.status).includes(candidate)) ?? sharing[0];
  if (meant) void requestMove(desk, claim.id, meant);
}

function moveKey(...moves: [ClaimMove, ...ClaimMove[]]): ReviewKey {
  const key = MOVE_KEYS[moves[0]];
  const words = moves.map((one) => MOVE_WORDS[one]).join(", or ");
  return { keys: [key], shown: key, words, group: "Move", run: (desk) => move(desk, key) };
}

function workKey(key: string, words: string, goal: Parameters<Desk["store"]["goTo"]>[0]): ReviewKey {
  const run = ({ store, say }: Desk) =>
    store.selectedId() === null ? say("Choose a claim first: j goes to the first one.", "trouble") : store.goTo(goal);
  return { keys: [key], shown: key, words, group: "Work", run };
}

function regroupKey(key: string, words: string, regroup: Regroup): ReviewKey {
  return { keys: [key], shown: key, words, group: "Work", run: (desk) => requestRegroup(desk, regroup) };
}

function chooseKey(
  key: string,
  shown: string,
  words: string,
  choose: (store: ReviewStore, id: string) => void,
): ReviewKey {
  const run = ({ store, say }: Desk) => {
    const id = store.selectedId();
    if (id === null) return say("Choose a claim first: j goes to the first one.", "trouble");
    if (!can({ newsroomId: "", name: "", kind: "person", ...store.review.me }, "claim:edit")) {
      return say("Only checkers and editors change claims.", "trouble");
    }
    choose(store, id);
    stepTo(store, 1);
  };
  return { keys: [key], shown, words, group: "Work", run };
}

function shiftKey(key: string, shown: string, words: string, shift: Shift): ReviewKey {
  const when = ({ store }: Desk) => store.selectedId() !== null;
  return { keys: [key], shown, words, group: "Work", run: (desk) => shiftSpan(desk, shift), when };
}

function press(selector: string) {
  const target = document.querySelector<HTMLElement>(selector);
  if (target instanceof HTMLInputElement) target.focus();
  else target?.click();
}

/** All keys of the review screen, in the order of the sheet under `?`. */
export const REVIEW_KEYS: readonly ReviewKey[] = [
  { keys: ["j"], shown: "j", words: "Next claim", group: "Go", run: ({ store }) => stepTo(store, 1) },
  { keys: ["k"], shown: "k", words: "Previous claim", group: "Go", run: ({ store }) => stepTo(store, -1) },
  {
    keys: ["t"],
    shown: "t",
    words: "Show the claim in the text",
    group: "Go",
    run: ({ store }) => {
      store.setPlace({ pane: "text" });
      document.querySelector(".claim-mark[data-selected]")?.scrollIntoView({ block: "center" });
    },
  },
  { keys: ["l"], shown: "l", words: "Next words that nobody has looked at", group: "Go", run: nextGap },
  { keys: ["/"], shown: "/", words: "Find a claim", group: "Go", run: () => press("[data-find-claim]") },
  {
    keys: ["Escape"],
    shown: "Esc",
    words: "Take a new place back; leave the field, the panel, the claim",
    group: "Go",
    run: stepOut,
  },
  {
    keys: ["?", "Shift+?"],
    shown: "?",
    words: "This sheet",
    group: "Go",
    run: ({ store }) => store.setPlace({ keySheet: true }),
  },
  workKey("v", "Set the verdict", "verdict"),
  workKey("e", "Add evidence", "evidence"),
  workKey("c", "Comment", "comment"),
  { keys: ["w"], shown: "w", words: "Edit the wording", group: "Work", run: requestWording },
  { keys: ["n"], shown: "n", words: "Add a claim from the selected words", group: "Work", run: addFromSelection },
  {
    keys: ["z"],
    shown: "z",
    words: "Leave the selected words out of the check",
    group: "Work",
    run: ({ say }) => {
      if (document.querySelector('[data-selection-key="z"]')) press('[data-selection-key="z"]');
      else say("Select the words first: l goes to the next ones that nobody has looked at.", "trouble");
    },
  },
  {
    keys: ["m"],
    shown: "m",
    words: "Put the claim on the selected words",
    group: "Work",
    run: ({ say }) => {
      if (document.querySelector('[data-selection-key="m"]')) press('[data-selection-key="m"]');
      else say("Choose a claim, then select the words that it should stand on.", "trouble");
    },
  },
  chooseKey("b", "b", "Choose the claim for a change of many, and go on", (store, id) => store.choice.toggle(id)),
  chooseKey("Shift+B", "⇧ b", "Choose all from the last choice to here", (store, id) =>
    store.choice.extend(id, store.listed()),
  ),
  regroupKey("x", "Split the claim in two", "split"),
  regroupKey("y", "Merge other claims into it", "merge"),
  shiftKey("Alt+ArrowLeft", "Alt ←", "End the claim a word earlier", { edge: "end", step: -1 }),
  shiftKey("Alt+ArrowRight", "Alt →", "End the claim a word later", { edge: "end", step: 1 }),
  shiftKey("Alt+Shift+ArrowLeft", "Alt ⇧ ←", "Begin it a word earlier", { edge: "start", step: -1 }),
  shiftKey("Alt+Shift+ArrowRight", "Alt ⇧ →", "Begin it a word later", { edge: "start", step: 1 }),
  moveKey("accept"),
  moveKey("dismiss"),
  moveKey("start"),
  moveKey("ask", "answer"),
  moveKey("submit"),
  moveKey("sign_off"),
  moveKey("return", "reopen"),
];

function stepOut({ store }: Desk) {
  if (store.shift()) return store.setShifted(null);
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.closest(".review-claim")) focused.blur();
  else store.select(null);
}

function addFromSelection({ store }: Desk) {
  if (document.querySelector('[data-selection-key="n"]')) press('[data-selection-key="n"]');
  else store.setPlace({ adding: true });
}
