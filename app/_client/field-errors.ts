import type { Answer } from "@/app/_client/call-api";

/** What the server says of single fields, by their names. */
export function fieldErrors(answer: Answer<unknown> | null): Readonly<Record<string, string>> {
  if (answer?.kind !== "refused") return {};
  return Object.fromEntries((answer.problem.errors ?? []).map(({ path, message }) => [path, message]));
}
