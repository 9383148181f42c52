import { startFileHash } from "@/lib/core/export/file-hash";
import { type Manifest, ManifestSchema } from "@/lib/core/export/manifest";
import { type ArchiveFacts, MANIFEST_ENTRY, startArchive } from "@/lib/core/export/verify-archive";
import { type DocumentFacts, startDocument } from "@/lib/core/export/verify-document";
import { type Check, check, type VerifyReport } from "@/lib/core/export/verify-report";

const ZIP = [0x50, 0x4b];
const BRACE = 0x7b;

type Measured = { readonly bytes: number; readonly sha256: string };

/**
 * Holds an exported file against what it says of itself: offline, without a database, in a browser as well. A file that
 * cannot carry a manifest (CSV, DOCX) is held against the one that is given beside it.
 *
 * What agrees was not changed by accident or by somebody who knows no better. A manifest has no signature: whoever
 * changes file and manifest together is found by the record of the export and by the history's head.
 */
export async function verifyFile(chunks: AsyncIterable<Uint8Array>, beside?: unknown): Promise<VerifyReport> {
  const whole = startFileHash();
  let reading: ReturnType<typeof startDocument> | ReturnType<typeof startArchive> | null | undefined;
  for await (const bytes of chunks) {
    if (bytes.length === 0) continue;
    whole.add(bytes);
    if (reading === undefined) reading = readerFor(bytes, beside);
    reading?.add(bytes);
  }
  const measured = whole.read();
  const facts = reading?.finish();
  const { manifest, checks } = judge(measured, facts, beside);
  return { ...measured, manifest, checks };
}

/** What comes with a manifest beside it is not looked into: its bytes are what the manifest is about. */
function readerFor(first: Uint8Array, beside: unknown) {
  if (beside !== undefined) return null;
  if (ZIP.every((byte, at) => first[at] === byte)) return startArchive();
  return first[0] === BRACE ? startDocument() : null;
}

function judge(
  measured: Measured,
  facts: DocumentFacts | ArchiveFacts | undefined,
  beside: unknown,
): Pick<VerifyReport, "manifest" | "checks"> {
  const said = facts?.manifest ?? beside;
  const parsed = ManifestSchema.safeParse(said);
  if (!parsed.success) return { manifest: null, checks: [withoutManifest(said)] };
  const manifest = parsed.data;
  const carried = facts ? "The file carries a manifest." : "The manifest beside the file can be read.";
  const inside = facts === undefined ? [plainCheck(measured, manifest)] : insideChecks(facts, manifest);
  return {
    manifest,
    checks: [{ id: "manifest", state: "holds", words: carried }, completeCheck(manifest), ...inside],
  };
}

function withoutManifest(said: unknown): Check {
  if (said === undefined) {
    const words =
      "The file carries no manifest. For CSV and documents, give the manifest that was kept with the export's record.";
    return { id: "manifest", state: "unknown", words };
  }
  return { id: "manifest", state: "fails", words: "The manifest is not one that Linecheck wrote, or was changed." };
}

function completeCheck({ complete }: Manifest): Check {
  return check("complete", complete, {
    yes: "The export was written to its end.",
    no: "The export was broken off before its end: this file is a part.",
  });
}

function insideChecks(facts: DocumentFacts | ArchiveFacts, manifest: Manifest): Check[] {
  return "before" in facts ? documentChecks(facts, manifest) : [archiveCheck(facts, manifest)];
}

function plainCheck(measured: Measured, manifest: Manifest): Check {
  const same = manifest.files.some((file) => file.covers === "whole_file" && equal(file, measured));
  return check("files", same, {
    yes: `The file has the length and the SHA-256 of the manifest (${measured.bytes} bytes).`,
    no: "The file is not the one of the manifest: its length or its SHA-256 is another.",
  });
}

function archiveCheck({ files, broken }: ArchiveFacts, manifest: Manifest): Check {
  const wrong = manifest.files.filter((file) => !equal(file, files.get(file.name))).map((file) => file.name);
  const named = new Set([...manifest.files.map((file) => file.name), MANIFEST_ENTRY]);
  const foreign = [...files.keys()].filter((name) => !named.has(name));
  const trouble = [
    ...(broken ? ["the archive is damaged"] : []),
    ...wrong.map((name) => `${name} is missing or was changed`),
    ...foreign.map((name) => `${name} is not of the export`),
  ];
  return check("files", trouble.length === 0, {
    yes: `All ${manifest.files.length} files in the archive have the length and the SHA-256 that the manifest gives them.`,
    no: `Not the archive of the manifest: ${trouble.join("; ")}.`,
  });
}

function documentChecks(facts: DocumentFacts, manifest: Manifest): Check[] {
  const same = manifest.files.some((file) => file.covers === "before_manifest" && equal(file, facts.before));
  const missing = manifest.articles.filter((article) => !facts.texts.has(article.sha256)).length;
  const bad = facts.wrongTexts.length + missing;
  return [
    check("files", same && facts.unreadable === 0, {
      yes: `Everything before the manifest has the length and the SHA-256 that it gives (${facts.before.bytes} bytes).`,
      no: "The document was changed: its length or its SHA-256 is not the manifest's.",
    }),
    check("counts", countsAgree(facts, manifest), {
      yes: `It holds the ${manifest.claims} claims that the manifest counts, ${manifest.verified} of them verified.`,
      no: `The manifest counts ${manifest.claims} claims, ${manifest.verified} verified; the document holds ${facts.claims}, ${facts.verified} verified.`,
    }),
    check("texts", bad === 0, {
      yes: `Every text has the SHA-256 of its revision (${facts.texts.size}).`,
      no: `${bad} texts are missing or are not what their SHA-256 says.`,
    }),
    check("quotes", facts.wrongQuotes.length === 0, {
      yes: "Every claim's words stand in the text at its place.",
      no: `The words of ${few(facts.wrongQuotes)} do not stand in the text at their place.`,
    }),
    check("sign_offs", facts.wrongSignOffs.length === 0, {
      yes: "Every sign-off is of the content that it quotes, by a second person.",
      no: `A sign-off of ${few(facts.wrongSignOffs)} is of another content or not by a second person.`,
    }),
  ];
}

function countsAgree(facts: DocumentFacts, manifest: Manifest): boolean {
  const statuses = Object.entries(manifest.by_status).every(
    ([status, count]) => (facts.byStatus[status] ?? 0) === count,
  );
  return (
    statuses &&
    facts.claims === manifest.claims &&
    facts.verified === manifest.verified &&
    facts.overrides === manifest.policy_overrides
  );
}

function equal(said: Measured, found: Measured | undefined): boolean {
  return found !== undefined && said.bytes === found.bytes && said.sha256 === found.sha256;
}

function few(labels: readonly string[]): string {
  const more = labels.length > 5 ? ` and ${labels.length - 5} more` : "";
  return `${labels.slice(0, 5).join(", ")}${more}`;
}
