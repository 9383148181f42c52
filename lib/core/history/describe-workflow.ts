import { fieldsInWords, keyInWords } from "@/lib/core/history/in-words";
import type { WorkflowEvent } from "@/lib/core/history/workflow-events";

const VIEW_DONE = {
  "view.saved": "saved the",
  "view.changed": "changed the",
  "view.removed": "took away the",
} as const;

/** Says a line about a step taken back, a reply that was sought or a second check in words. */
export function describeWorkflow(event: WorkflowEvent): string {
  const on = "label" in event.payload && event.payload.label ? ` on ${event.payload.label}` : "";
  switch (event.type) {
    case "claim.linked":
      return `said that ${event.payload.label} is the same claim as one of another article`;
    case "claim.unlinked":
      return `took back that ${event.payload.label} is the same claim as one of another article`;
    case "claim.step_undone":
      return event.payload.to
        ? `took a step back: ${event.payload.label} is ${keyInWords(event.payload.to)} again`
        : `took back on ${event.payload.label}: ${fieldsInWords(event.payload.changes)}`;
    case "thread.edited":
      return `changed a ${event.payload.kind} thread${on}: ${fieldsInWords(event.payload.changes)}`;
    case "second_check.asked":
      return `asked for a second check${on}${event.payload.checker ? ` by ${event.payload.checker}` : ""}${event.payload.byPolicy ? ", as the policy has it" : ""}`;
    case "second_check.taken":
      return `took the second check${on}`;
    case "second_check.given":
      return event.payload.agreed
        ? `gave a second verdict${on}: both found ${keyInWords(event.payload.second ?? "none")}`
        : `gave a second verdict${on}: ${keyInWords(event.payload.second ?? "none")} against ${keyInWords(event.payload.first ?? "none")}`;
    case "second_check.decided":
      return `decided between two verdicts${on}: ${keyInWords(event.payload.verdict ?? "none")} (${event.payload.note})`;
    case "second_check.withdrawn":
      return `called the second check off${on}: ${event.payload.reason}`;
    case "view.saved":
    case "view.changed":
    case "view.removed":
      return `${VIEW_DONE[event.type]} ${event.payload.shared ? "shared " : ""}view “${event.payload.name}” of ${event.payload.screen}`;
    case "policy.changed":
      return `changed the evidence policy for ${keyInWords(event.payload.claimType)}; ${event.payload.claims} claims were held against it anew`;
    case "passes.changed":
      return `turned ${event.payload.on ? "on" : "off"} ${passInWords(event.payload.pass)} for texts that come in`;
    case "reply.opened":
      return `put ${event.payload.labels.join(", ")} to ${event.payload.party}${event.payload.channel ? ` by ${keyInWords(event.payload.channel)}` : ""}`;
    case "reply.attempted":
      return `tried to reach ${event.payload.party} by ${keyInWords(event.payload.channel)}`;
    case "reply.closed":
      return event.payload.answer
        ? `${event.payload.party} ${keyInWords(event.payload.outcome)}: ${event.payload.answer.slice(0, 140)}`
        : `noted that ${event.payload.party} was asked: ${keyInWords(event.payload.outcome)}`;
    case "reply.edited":
      return `changed the request to ${event.payload.party}: ${fieldsInWords(event.payload.changes)}`;
    case "reply.withdrawn":
      return `took the request to ${event.payload.party} back: ${event.payload.reason}`;
  }
}

/** A newer pass than this version knows keeps its name. */
function passInWords(pass: string): string {
  const words: Readonly<Record<string, string>> = {
    clauses: "what the outlet itself asserts",
    attribution: "what somebody is said to have said",
    roles: "who somebody is",
  };
  return words[pass] ?? pass;
}
