import { type Answer, callApi, wordsOf } from "@/app/_client/call-api";
import { counted } from "@/app/_ui/number";
import type { Priority } from "@/lib/core/claim/claim";
import type { DismissalReason } from "@/lib/core/claim/status";
import type { BulkResult } from "@/lib/core/view/bulk-view";

/** A claim as a change of many needs it. */
export type ChosenClaim = { readonly id: string; readonly version: number; readonly label: string };

/** One change to many claims. */
export type BulkChange =
  | { kind: "accept" }
  | { kind: "dismiss"; reason: DismissalReason }
  | { kind: "assign"; assigneeId: string | null; dueAt?: string | null }
  | { kind: "priority"; priority: Priority }
  | { kind: "tag"; add: string[]; remove: string[] };

/** What came of it: the claims at their new versions, those that were refused with the reason, and trouble on the way. */
export type BulkEnd = {
  readonly done: readonly ChosenClaim[];
  readonly refused: readonly { readonly claim: ChosenClaim; readonly reason: string }[];
  readonly trouble: string | null;
};

const AT_ONCE = 100;

/** Sends a change in parts of a hundred. A part that is lost ends it; what was done by then stays done and is told. */
async function inParts(
  claims: readonly ChosenClaim[],
  send: (items: { id: string; version: number }[]) => Promise<Answer<BulkResult>>,
): Promise<BulkEnd> {
  const done: ChosenClaim[] = [];
  const refused: { claim: ChosenClaim; reason: string }[] = [];
  for (let from = 0; from < claims.length; from += AT_ONCE) {
    const part = claims.slice(from, from + AT_ONCE);
    const answer = await send(part.map(({ id, version }) => ({ id, version })));
    if (answer.kind !== "ok") return { done, refused, trouble: wordsOf(answer) };
    for (const { id, version, message } of answer.value.items) {
      const claim = part.find((candidate) => candidate.id === id);
      if (!claim) continue;
      if (version === null) refused.push({ claim, reason: message ?? "It was refused." });
      else done.push({ ...claim, version });
    }
  }
  return { done, refused, trouble: null };
}

/** Makes one change to many claims. */
export function sendBulk(claims: readonly ChosenClaim[], change: BulkChange): Promise<BulkEnd> {
  return inParts(claims, (items) => callApi({ method: "POST", path: "/claims/bulk", body: { items, change } }));
}

/** Takes one's own last step on these claims back. */
export function sendUndo(claims: readonly ChosenClaim[]): Promise<BulkEnd> {
  return inParts(claims, (items) => callApi({ method: "POST", path: "/claims/undo", body: { items } }));
}

/** Says what came of it, the refusals with their reasons, of which many are often the same. */
export function bulkInWords(what: string, { done, refused, trouble }: BulkEnd): string {
  const reasons = new Map<string, string[]>();
  for (const { claim, reason } of refused) reasons.set(reason, [...(reasons.get(reason) ?? []), claim.label]);
  const parts = [
    done.length > 0 ? `${counted(done.length, "claim")} ${what}.` : "",
    ...[...reasons].map(([reason, labels]) => `${listed(labels)}: ${reason}`),
    trouble ?? "",
  ];
  return parts.filter(Boolean).join(" ");
}

function listed(labels: readonly string[]): string {
  const shown = labels.slice(0, 5).join(", ");
  return labels.length > 5 ? `${shown} and ${labels.length - 5} more` : shown;
}
