import { z } from "zod";
import { type FileHash, startFileHash, textHash } from "@/lib/core/export/file-hash";
import { type LineReader, readLines } from "@/lib/core/export/read-lines";

const RevisionSchema = z.object({ id: z.string(), sha256: z.string(), text: z.string() });
const SignOffSchema = z.object({
  content_hash: z.string(),
  content: z.string().nullable(),
  verdict_by_id: z.string(),
  submitted_by_id: z.string(),
  signed_by_id: z.string(),
  holds: z.boolean(),
});
const ClaimSchema = z.object({
  label: z.string(),
  article_id: z.string(),
  revision_id: z.string(),
  revision_sha256: z.string(),
  status: z.string(),
  anchor_state: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  is_verified: z.boolean(),
  policy_override: z.string().nullable(),
  content_hash: z.string(),
  sign_offs: z.array(SignOffSchema),
});
type Claim = z.infer<typeof ClaimSchema>;

/** What was found in a JSON document, counted anew from its records. Labels stand for the claims that are wrong. */
export type DocumentFacts = {
  /** Everything before the manifest's line. */
  readonly before: ReturnType<FileHash["read"]>;
  readonly manifest: unknown;
  readonly claims: number;
  readonly verified: number;
  readonly overrides: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Revisions by article whose text is not what its hash says, and articles whose current text is missing. */
  readonly texts: ReadonlySet<string>;
  readonly wrongTexts: readonly string[];
  readonly wrongQuotes: readonly string[];
  readonly wrongSignOffs: readonly string[];
  readonly unreadable: number;
};

type Mutable<Facts> = { -readonly [Key in keyof Facts]: Facts[Key] };
type Tally = Omit<Mutable<DocumentFacts>, "before" | "texts" | "wrongTexts" | "wrongQuotes" | "wrongSignOffs"> & {
  texts: Set<string>;
  wrongTexts: string[];
  wrongQuotes: string[];
  wrongSignOffs: string[];
};

/** A JSON document that is read as it comes: only the texts of one article are held. */
export type DocumentReading = { readonly add: (bytes: Uint8Array) => void; readonly finish: () => DocumentFacts };

const LIST = /^"(\w+)":\[$/;
const MANIFEST = '"manifest":';

/** Begins to read a document of this application, record by record. */
export function startDocument(): DocumentReading {
  const hash = startFileHash();
  const tally = emptyTally();
  const texts = new Map<string, string>();
  let list = "";
  const take = (line: string) => {
    const name = LIST.exec(line)?.[1];
    if (name !== undefined) list = name;
    else if (line.startsWith("]")) list = line.startsWith("]}") ? "articles" : "";
    else if (line.startsWith("{") && list === "articles") texts.clear();
    else if (list === "revisions") takeRevision(tally, texts, recordOf(line));
    else if (list === "claims") takeClaim(tally, texts, recordOf(line));
  };
  const lines: LineReader = readLines((line, bytes) => {
    if (line.startsWith(MANIFEST)) tally.manifest = parse(line.slice(MANIFEST.length));
    if (tally.manifest !== undefined) return;
    hash.add(bytes);
    take(line.endsWith(",") ? line.slice(0, -1) : line);
  });
  return {
    add: lines.add,
    finish() {
      lines.finish();
      return { ...tally, before: hash.read() };
    },
  };
}

function emptyTally(): Tally {
  return {
    manifest: undefined,
    claims: 0,
    verified: 0,
    overrides: 0,
    byStatus: {},
    texts: new Set(),
    wrongTexts: [],
    wrongQuotes: [],
    wrongSignOffs: [],
    unreadable: 0,
  };
}

function takeRevision(tally: Tally, texts: Map<string, string>, record: unknown): void {
  const revision = RevisionSchema.safeParse(record);
  if (!revision.success) {
    tally.unreadable += 1;
    return;
  }
  const { id, text, sha256 } = revision.data;
  texts.set(id, text);
  tally.texts.add(sha256);
  if (textHash(text) !== sha256) tally.wrongTexts.push(id);
}

function takeClaim(tally: Tally, texts: ReadonlyMap<string, string>, record: unknown): void {
  const parsed = ClaimSchema.safeParse(record);
  if (!parsed.success) {
    tally.unreadable += 1;
    return;
  }
  const claim = parsed.data;
  tally.claims += 1;
  if (claim.is_verified) tally.verified += 1;
  if (claim.policy_override !== null) tally.overrides += 1;
  tally.byStatus = { ...tally.byStatus, [claim.status]: (tally.byStatus[claim.status] ?? 0) + 1 };
  if (!standsInText(claim, texts)) tally.wrongQuotes.push(claim.label);
  if (!signOffsHold(claim)) tally.wrongSignOffs.push(claim.label);
}

/** Whether a claim's words stand at its place; one whose place is no longer known has none in the present text. */
function standsInText(claim: Claim, texts: ReadonlyMap<string, string>): boolean {
  if (claim.anchor_state === "ambiguous" || claim.anchor_state === "detached") return true;
  return texts.get(claim.revision_id)?.slice(claim.start, claim.end) === claim.quote;
}

/** Each approval is of the content that it quotes and by a second person; the one that holds is of the present content. */
function signOffsHold(claim: Claim): boolean {
  return claim.sign_offs.every(
    (one) =>
      (one.content === null || textHash(one.content) === one.content_hash) &&
      (!one.holds || one.content_hash === claim.content_hash) &&
      one.signed_by_id !== one.verdict_by_id &&
      one.signed_by_id !== one.submitted_by_id,
  );
}

function recordOf(line: string): unknown {
  return line === "" ? null : parse(line);
}

/** Null for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
