import type { EditCase } from "@/lib/core/anchor/__fixtures__/edit-case";
import { type MarkedText, readMarks, standingsOf } from "@/lib/core/anchor/__fixtures__/marked-text";
import { type Located, locateAll, type RevisionText } from "@/lib/core/anchor/locate";
import { extract } from "@/lib/core/extract/extract";
import type { Span } from "@/lib/core/text/span";

/** The two faults that must never happen, and the third, which costs somebody a look. */
export type Fault = "fact changed but kept" | "sits on other words" | "other state";

/** How one claim of a case came out. */
export type Ruling = {
  readonly name: string;
  readonly claim: string;
  readonly wanted: string;
  readonly got: string;
  readonly fault: Fault | null;
};

/** Runs one edit and compares every claim with what was expected. */
export function judge(edit: EditCase): Ruling[] {
  const before = readMarks(edit.before);
  const after = readMarks(edit.after);
  const found = locateAll(revisionOf(before.text), revisionOf(after.text), standingsOf(before));
  return found.map((located) => {
    const wanted = edit.expect[located.id] ?? "";
    return {
      name: edit.name,
      claim: located.id,
      wanted,
      got: wordsFor(located, after.text),
      fault: faultOf(located, wanted.split(" / "), after),
    };
  });
}

/** A text with what the extractor finds in it. */
export function revisionOf(text: string): RevisionText {
  const { sentences, segments } = extract(text);
  return { text, sentences, segments };
}

function wordsFor({ state, changes, spans, reason }: Located, text: string): string {
  const kinds = changes.map((change) => change.kind).join(",");
  return `${state} ${kinds} ${spans.map(({ start, end }) => `[${text.slice(start, end)}]`).join("")} ${reason ?? ""}`;
}

function faultOf(located: Located, wanted: readonly string[], after: MarkedText): Fault | null {
  const kept = located.state === "anchored" || located.state === "moved";
  if (kept && !wanted.some((one) => /^(?:anchored|moved)/.test(one)))
    return wanted.some((one) => one.startsWith("changed")) ? "fact changed but kept" : "sits on other words";
  const places = after.places.get(located.id);
  if (located.place === "found" && places === undefined && !wanted.includes("ambiguous")) return "sits on other words";
  if (located.place === "found" && places !== undefined && !sitsOn(located, places, { kept, text: after.text }))
    return "sits on other words";
  return wanted.some((one) => isAnswer(located, one)) ? null : "other state";
}

function isAnswer({ state, changes }: Located, wanted: string): boolean {
  const [wantedState, kind] = wanted.split(" ");
  return state === wantedState && (kind === undefined || changes.some((change) => change.kind === kind));
}

/** Exactly on its words where they are the same, marks at the ends apart; where they changed, at least on half of them. */
function sitsOn(located: Located, places: readonly Span[], { kept, text }: { kept: boolean; text: string }): boolean {
  const start = places[0]?.start ?? 0;
  const end = places.at(-1)?.end ?? 0;
  if (kept)
    return (
      bare(text.slice(located.start, located.end)) === bare(text.slice(start, end)) &&
      Math.abs(located.start - start) < 4
    );
  const shared = Math.min(located.end, end) - Math.max(located.start, start);
  return shared / Math.max(located.end - located.start, end - start) >= 0.5;
}

function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}$£€-]+|[^\p{L}\p{N}%]+$/gu, "");
}
