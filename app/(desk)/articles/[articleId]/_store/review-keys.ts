import { MOVE_WORDS } from "@/app/_words/claim-words";
import type { NamedKey } from "@/app/(desk)/_keys/own-keys";
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
import { beginTriage } from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { can } from "@/lib/core/access/permissions";
import { CLAIM_MOVE_NAMES, type ClaimMove, movesFrom } from "@/lib/core/claim/status";

/** One key of the review screen: what it is on the keyboard, in words, and what it does. */
export type ReviewKey = NamedKey & {
  readonly group: "Go" | "Work" | "Move";
  readonly run: (desk: Desk, key: string) => void;
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
  return { name: moves[0], keys: [key], shown: key, words, group: "Move", run: (desk) => move(desk, key) };
}

function workKey(key: string, words: string, goal: Parameters<Desk["store"]["goTo"]>[0]): ReviewKey {
  const run = ({ store, say }: Desk) =>
    store.selectedId() === null ? say("Choose a claim first: j goes to the first one.", "trouble") : store.goTo(goal);
  return { name: goal, keys: [key], shown: key, words, group: "Work", run };
}

function regroupKey(key: string, words: string, regroup: Regroup): ReviewKey {
  return { name: regroup, keys: [key], shown: key, words, group: "Work", run: (desk) => requestRegroup(desk, regroup) };
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
  return { name: shown === key ? "choose" : "choose_to_here", keys: [key], shown, words, group: "Work", run };
}

function shiftKey(key: string, shown: string, words: string, shift: Shift): ReviewKey {
  const when = ({ store }: Desk) => store.selectedId() !== null;
  return { name: key, keys: [key], shown, words, group: "Work", run: (desk) => shiftSpan(desk, shift), when };
}

function press(selector: string) {
  const target = document.querySelector<HTMLElement>(selector);
  if (target instanceof HTMLInputElement) target.focus();
  else target?.click();
}

/** All keys of the review screen, in the order of the sheet under `?`. */
export const REVIEW_KEYS: readonly ReviewKey[] = [
  { name: "next", keys: ["j"], shown: "j", words: "Next claim", group: "Go", run: ({ store }) => stepTo(store, 1) },
  {
    name: "previous",
    keys: ["k"],
    shown: "k",
    words: "Previous claim",
    group: "Go",
    run: ({ store }) => stepTo(store, -1),
  },
  {
    name: "show_in_text",
    keys: ["t"],
    shown: "t",
    words: "Show the claim in the text",
    group: "Go",
    run: ({ store }) => {
      store.setPlace({ pane: "text" });
      document.querySelector(".claim-mark[data-selected]")?.scrollIntoView({ block: "center" });
    },
  },
  {
    name: "next_gap",
    keys: ["l"],
    shown: "l",
    words: "Next words that nobody has looked at",
    group: "Go",
    run: nextGap,
  },
  { name: "find", keys: ["/"], shown: "/", words: "Find a claim", group: "Go", run: () => press("[data-find-claim]") },
  {
    name: "step_out",
    keys: ["Escape"],
    shown: "Esc",
    words: "Take a new place back; leave the field, the panel, the claim",
    group: "Go",
    run: stepOut,
  },
  {
    name: "triage",
    keys: ["p"],
    shown: "p",
    words: "Go through the proposed claims one by one",
    group: "Go",
    run: (desk) => {
      const reason = beginTriage(desk);
      if (reason !== null) desk.say(reason, "trouble");
    },
  },
  {
    name: "sheet",
    keys: ["?", "Shift+?"],
    shown: "?",
    words: "This sheet",
    group: "Go",
    run: ({ store }) => store.setPlace({ keySheet: true }),
  },
  workKey("v", "Set the verdict", "verdict"),
  workKey("e", "Add evidence", "evidence"),
  workKey("c", "Comment", "comment"),
  { name: "wording", keys: ["w"], shown: "w", words: "Edit the wording", group: "Work", run: requestWording },
  {
    name: "add",
    keys: ["n"],
    shown: "n",
    words: "Add a claim from the selected words",
    group: "Work",
    run: addFromSelection,
  },
  {
    name: "leave_out",
    keys: ["z"],
    shown: "z",
    words: "Leave the selected words out of the check",
    group: "Work",
    run: ({ say }) => {
      if (document.querySelector('[data-selection-key="leave_out"]')) press('[data-selection-key="leave_out"]');
      else say("Select the words first: l goes to the next ones that nobody has looked at.", "trouble");
    },
  },
  {
    name: "place",
    keys: ["m"],
    shown: "m",
    words: "Put the claim on the selected words",
    group: "Work",
    run: ({ say }) => {
      if (document.querySelector('[data-selection-key="place"]')) press('[data-selection-key="place"]');
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
  if (document.querySelector('[data-selection-key="add"]')) press('[data-selection-key="add"]');
  else store.setPlace({ adding: true });
}
