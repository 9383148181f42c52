import { quoteFinder } from "@/lib/core/anchor/find-quote";
import { locateAll, type RevisionText } from "@/lib/core/anchor/locate";
import { type Columns, type RowFields, readRow } from "@/lib/core/claim-import/row-fields";
import type { Span } from "@/lib/core/text/span";

/** A line of a table with the number of the line in the file at which it begins. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** A claim that the article has already. */
export type KnownClaim = Span & { readonly label: string };

/** A place that somebody chose for a line. */
export type ChosenPlace = Span & { readonly line: number };

/** What becomes of a line. `candidates` are the places between which a person can choose. */
export type PlannedRow = {
  readonly line: number;
  readonly state: "fits" | "ambiguous" | "not_found" | "duplicate" | "bad";
  /** Why it does not fit, in words; null where it does. */
  readonly reason: string | null;
  /** What was read from the line; null where it is bad. */
  readonly fields: RowFields | null;
  /** Where the claim will stand; null where no place is settled. */
  readonly place: Span | null;
  readonly candidates: readonly Span[];
};

/** What the lines of a table are held against. */
export type ImportGround = {
  readonly revision: RevisionText;
  readonly known: readonly KnownClaim[];
  readonly chosen: readonly ChosenPlace[];
};

const MOST_CANDIDATES = 10;

/**
 * Says of every line of a table what becomes of it in an article: its quote stands in one place and nobody stands there
 * yet, or it is said why not. A quote that is nowhere gets the nearest place as a candidate, which nothing but a person
 * can choose.
 */
export function planImport(rows: readonly TableRow[], columns: Columns, ground: ImportGround): PlannedRow[] {
  const finder = quoteFinder(ground.revision.text);
  const taken = new Map(ground.known.map((claim) => [finder.wordsUnder(claim), claim.label]));
  const chosen = new Map(ground.chosen.map((place) => [place.line, place]));
  const planned = rows.map(({ line, cells }): PlannedRow => {
    const fields = readRow(cells, columns);
    if (typeof fields === "string") return { ...bare(line), state: "bad", reason: fields };
    const choice = chosen.get(line);
    const found = choice ? ({ kind: "found", place: choice } as const) : finder.find(fields.quote, fields);
    if (found.kind === "none") return { ...bare(line), state: "not_found", fields };
    if (found.kind === "several") {
      const candidates = found.places.slice(0, MOST_CANDIDATES);
      const reason = `Its words stand in ${found.places.length} places. Choose one, or give prefix, suffix or start.`;
      return { ...bare(line), state: "ambiguous", reason, fields, candidates };
    }
    const { start, end } = found.place;
    const words = finder.wordsUnder(found.place);
    const other = taken.get(words);
    if (other !== undefined) {
      const reason = `${other} stands on these words already.`;
      return { ...bare(line), state: "duplicate", reason, fields, place: { start, end } };
    }
    taken.set(words, `Line ${line}`);
    return { ...bare(line), state: "fits", fields, place: { start, end } };
  });
  return withNearest(planned, ground.revision);
}

function bare(line: number): Pick<PlannedRow, "line" | "reason" | "fields" | "place" | "candidates"> {
  return { line, reason: null, fields: null, place: null, candidates: [] };
}

/** Looks up where words that are nowhere as they are could have come from, all in one comparison of texts. */
function withNearest(rows: readonly PlannedRow[], revision: RevisionText): PlannedRow[] {
  const lost = rows.filter((row) => row.state === "not_found");
  if (lost.length === 0) return [...rows];
  let text = "";
  const sentences: Span[] = [];
  for (const { fields } of lost) {
    const start = text.length;
    text += `${(fields?.quote ?? "").replace(/\s+/g, " ")}\n\n`;
    sentences.push({ start, end: text.length - 2 });
  }
  const attribution = { mode: "outlet_voice", claimant: null, cue: null };
  const standings = sentences.map((span, at) => ({ id: String(at), ...span, spans: [span], attribution }));
  const located = locateAll({ text, sentences, segments: [] }, revision, standings);
  const nearest = new Map(lost.map((row, at) => [row.line, located[at]]));
  return rows.map((row) => {
    const place = nearest.get(row.line);
    if (row.state !== "not_found") return row;
    const candidates = place?.place === "found" ? [{ start: place.start, end: place.end }] : (place?.candidates ?? []);
    const reason =
      candidates.length === 0
        ? "Its words are not in the text."
        : `Its words are not in the text; the nearest ${candidates.length === 1 ? "place is" : "places are"} shown.`;
    return { ...row, reason, candidates: candidates.slice(0, MOST_CANDIDATES) };
  });
}
