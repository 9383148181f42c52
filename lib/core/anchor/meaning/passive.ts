import type { Item } from "@/lib/core/anchor/meaning/item";

const BE = /^w:(?:is|are|was|were|be|been|being)$/;

/**
 * Whether one sentence is the passive of the other with everybody in his role: "Police arrested Hale" and "Hale was
 * arrested by police". Only sure where the verb keeps its form; anything else is a change of the wording.
 */
export function isSameInPassive(one: readonly Item[], two: readonly Item[]): boolean {
  const a = one.map((item) => item.key);
  const b = two.map((item) => item.key);
  return turns(a, b) || turns(b, a);
}

/** Active: P V Q rest. Passive: Q be V by P rest. */
function turns(active: readonly string[], passive: readonly string[]): boolean {
  if (passive.length !== active.length + 2) return false;
  const be = passive.findIndex((key) => BE.test(key));
  const by = passive.indexOf("w:by", be);
  if (be < 1 || by !== be + 2) return false;
  const verb = passive[be + 1];
  const at = active.indexOf(verb ?? "");
  if (at < 1) return false;
  const doer = active.slice(0, at);
  const done = passive.slice(0, be);
  const rest = active.slice(at + 1 + done.length);
  const built = [...done, passive[be], verb, "w:by", ...doer, ...rest];
  return (
    active.slice(at + 1, at + 1 + done.length).join("|") === done.join("|") && built.join("|") === passive.join("|")
  );
}
