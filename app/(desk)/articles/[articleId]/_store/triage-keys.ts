import { requestRegroup } from "@/app/(desk)/articles/[articleId]/_store/request-regroup";
import { requestWording } from "@/app/(desk)/articles/[articleId]/_store/request-wording";
import { REVIEW_KEYS, type ReviewKey } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import {
  acceptUp,
  dismissUp,
  endTriage,
  skipUp,
  takeLastBack,
} from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { DISMISSAL_REASONS } from "@/lib/core/claim/status";

const FIGURES = DISMISSAL_REASONS.map((_, index) => String(index + 1));
const SHARED = [
  "show_in_text",
  "sheet",
  "Alt+ArrowLeft",
  "Alt+ArrowRight",
  "Alt+Shift+ArrowLeft",
  "Alt+Shift+ArrowRight",
];

/** The keys of a round through the proposed claims. What is done outside of a round too has the same name and key there. */
export const TRIAGE_KEYS: readonly ReviewKey[] = [
  { name: "accept", keys: ["a"], shown: "a", words: "Accept: it will be checked", group: "Move", run: acceptUp },
  {
    name: "dismiss",
    keys: ["d"],
    shown: "d",
    words: "Dismiss: choose the reason by its figure, arrows or Tab",
    group: "Move",
    run: () => document.querySelector<HTMLElement>("[data-triage-reason]")?.focus(),
  },
  {
    name: "reason",
    keys: FIGURES,
    shown: `1–${FIGURES.length}`,
    words: "Dismiss for the reason with this figure",
    group: "Move",
    run: (desk, key) => dismissUp(desk, Number(key)),
  },
  { name: "take_back", keys: ["z"], shown: "z", words: "Take the last step back", group: "Move", run: takeLastBack },
  { name: "wording", keys: ["w"], shown: "w", words: "Edit the wording", group: "Work", run: requestWording },
  {
    name: "split",
    keys: ["x"],
    shown: "x",
    words: "Split the claim in two",
    group: "Work",
    run: (desk) => requestRegroup(desk, "split"),
  },
  { name: "next", keys: ["j"], shown: "j", words: "Leave it for later", group: "Go", run: (desk) => skipUp(desk, 1) },
  {
    name: "previous",
    keys: ["k"],
    shown: "k",
    words: "Back to one left over",
    group: "Go",
    run: (desk) => skipUp(desk, -1),
  },
  {
    name: "end",
    keys: ["Escape"],
    shown: "Esc",
    words: "Take a new place back; end the round",
    group: "Go",
    run: stepOut,
  },
  ...REVIEW_KEYS.filter(({ name }) => SHARED.includes(name)),
];

function stepOut(desk: Parameters<ReviewKey["run"]>[0]): void {
  if (desk.store.shift()) desk.store.setShifted(null);
  else endTriage(desk);
}

/** Each sheet of keys that can be open on the review screen. */
export const KEY_SHEETS = [REVIEW_KEYS, TRIAGE_KEYS] as const;
