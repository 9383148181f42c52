import type { CitedClaim } from "@/lib/core/export/cited-claim";
import { timeWords } from "@/lib/core/export/enum-words";
import { type KeyedSource, SourceKey, UNSOURCED_SHADE } from "@/lib/core/export/manuscript/source-key";
import type { AnchorRecord, ArticleRecord, ArticleSignOffRecord, RevisionRecord } from "@/lib/core/export/records";
import type { SourceRecord } from "@/lib/core/export/source-records";
import { layOutBlocks, type PaintPiece } from "@/lib/core/paint/blocks";

/** A claim with its mark in the text: its number and the letters of its sources. */
export type MarkedClaim = {
  readonly claim: CitedClaim;
  /** What stands behind its words, also in print: "12·A,C". */
  readonly mark: string;
  /** The shade behind its words, as RRGGBB. */
  readonly color: string;
};

/** The mark as it is written: it reads from left to right also behind words that read the other way. */
export function markText(mark: string): string {
  return `\u200e[${mark}]\u200e`;
}

/** A stretch of a line under the same claims, with those that begin and those that end here. */
export type ManuscriptRun = {
  readonly text: string;
  readonly claims: readonly MarkedClaim[];
  readonly opens: readonly MarkedClaim[];
  readonly closes: readonly MarkedClaim[];
};

/** A line of the article. */
export type ManuscriptLine = { readonly kind: string; readonly runs: readonly ManuscriptRun[] };

/** Somebody who stands behind the check, for the last page. */
export type Signer = { readonly name: string; readonly role: string; readonly at: string };

/** An article with everything that was found out about it, ready to be laid out. */
export type Manuscript = {
  readonly article: ArticleRecord;
  readonly lines: readonly ManuscriptLine[];
  readonly claims: readonly MarkedClaim[];
  /** Claims whose words are no longer in the text. */
  readonly unplaced: readonly MarkedClaim[];
  readonly key: SourceKey;
  readonly signers: readonly Signer[];
  /** What the file says of itself: see `summaryLines`. */
  readonly summary: readonly string[];
};

/** What a manuscript is made of. Claims are in reading order. */
export type ManuscriptParts = {
  readonly article: ArticleRecord;
  readonly revision: Pick<RevisionRecord, "id" | "text" | "segments">;
  readonly claims: readonly CitedClaim[];
  readonly anchors: ReadonlyMap<string, readonly AnchorRecord[]>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly signOffs: readonly ArticleSignOffRecord[];
  readonly summary: readonly string[];
};

/** Lays a manuscript out: the text cut at every border of a claim, each claim with its mark. */
export function layOutManuscript(parts: ManuscriptParts): Manuscript {
  const { article, revision, claims, signOffs, summary } = parts;
  const key = new SourceKey(claims, parts.sources);
  const marked = claims.map((claim) => markOf(claim, key.ofClaim(claim)));
  const placed = marked.filter(({ claim }) => claim.anchor_state !== "detached");
  const spans = placed.flatMap(({ claim }) => spansOf(claim, revision.id, parts.anchors));
  const byId = new Map(placed.map((claim) => [claim.claim.id, claim]));
  const blocks = layOutBlocks(revision.text, revision.segments, spans);
  const ends = firstAndLast(blocks.flatMap((block) => block.pieces));
  const drawn = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    article,
    lines: blocks.map((block) => ({
      kind: block.kind,
      runs: block.pieces.map((piece) => ({
        text: revision.text.slice(piece.start, piece.end),
        claims: drawn(piece.ids),
        opens: drawn(piece.ids.filter((id) => ends.first.get(id) === piece.start)),
        closes: drawn(piece.ids.filter((id) => ends.last.get(id) === piece.end)),
      })),
    })),
    claims: marked,
    unplaced: marked.filter(({ claim }) => !ends.first.has(claim.id)),
    key,
    signers: signersOf(claims, signOffs),
    summary,
  };
}

function markOf(claim: CitedClaim, sources: readonly KeyedSource[]): MarkedClaim {
  const codes = sources.map((source) => source.code).join(",");
  return {
    claim,
    mark: codes === "" ? String(claim.number) : `${claim.number}·${codes}`,
    color: sources[0]?.color ?? UNSOURCED_SHADE,
  };
}

function spansOf(claim: CitedClaim, revisionId: string, anchors: ManuscriptParts["anchors"]) {
  const anchor = anchors.get(claim.id)?.find((known) => known.revision_id === revisionId);
  const cuts = anchor?.spans ?? [];
  if (cuts.length < 2) return [{ id: claim.id, start: anchor?.start ?? claim.start, end: anchor?.end ?? claim.end }];
  return cuts.flatMap((start, index) =>
    index % 2 === 0 ? [{ id: claim.id, start, end: cuts[index + 1] ?? start }] : [],
  );
}

/** Where each claim's first drawn piece begins and its last one ends. */
function firstAndLast(pieces: readonly PaintPiece[]) {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { ids, start, end } of pieces) {
    for (const id of ids) {
      if (!first.has(id)) first.set(id, start);
      last.set(id, end);
    }
  }
  return { first, last };
}

function signersOf(claims: readonly CitedClaim[], signOffs: readonly ArticleSignOffRecord[]): Signer[] {
  const checked = tallyNames(claims.map((claim) => ({ name: claim.verdict_by, at: claim.verdict_at })));
  const signed = tallyNames(claims.map((claim) => ({ name: claim.approved_by, at: claim.approved_at })));
  const whole = signOffs.map(({ signed_by: name, signed_at, override_reason: reason }) => ({
    name,
    role: reason === null ? "Signed the article off" : `Signed the article off, overriding open points: ${reason}`,
    at: timeWords(signed_at),
  }));
  return [
    ...checked.map(({ name, count, at }) => ({ name, role: `Checked ${inClaims(count)}`, at })),
    ...signed.map(({ name, count, at }) => ({ name, role: `Signed off ${inClaims(count)}`, at })),
    ...whole,
  ];
}

function inClaims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

function tallyNames(acts: readonly { readonly name: string | null; readonly at: string | null }[]) {
  const people = new Map<string, string[]>();
  for (const { name, at } of acts) {
    if (name !== null && at !== null) people.set(name, [...(people.get(name) ?? []), at]);
  }
  return [...people].map(([name, times]) => {
    const [from = "", to = from] = [[...times].sort()[0], [...times].sort().at(-1)];
    const at = from === to ? timeWords(from) : `${timeWords(from)} to ${timeWords(to)}`;
    return { name, count: times.length, at };
  });
}
