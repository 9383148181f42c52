import {
  type CitedClaim,
  liveEvidence,
  placeOf,
  proofLines,
  stanceWords,
  standing,
  verdictWords,
} from "@/lib/core/export/cited-claim";
import { enumWords, timeWords } from "@/lib/core/export/enum-words";
import { readableLine } from "@/lib/core/export/readable-text";
import type { ArticleRecord, ArticleSignOffRecord } from "@/lib/core/export/records";
import type { EvidenceRecord, ThreadRecord } from "@/lib/core/export/source-records";

/** A text as Markdown (CommonMark) on one line: nothing in it is taken for a mark, a link or HTML. */
export function markdownText(text: string): string {
  return readableLine(text)
    .replace(/[\\`*_[\]<>#|~&$!(){}^]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/(https?|ftp|mailto):|\bwww\./gi, (start) => start.replace(/[:.]/, "\\$&"));
}

/** An address as Markdown takes it; anything but the web is written as text. */
function markdownLink(url: string): string {
  if (!/^https?:\/\//i.test(url)) return markdownText(url);
  const plain = readableLine(url).replace(/[<>\\\s`]/g, (char) => encodeURIComponent(char));
  return `<${plain}>`;
}

/** What the file begins with. */
export function markdownHead(origin: string): string {
  return `# Claims\n\nExported from Linecheck at ${markdownLink(origin)}.\n`;
}

/** The heading of an article with the text that was checked, and its sign-offs. */
export function markdownArticle(article: ArticleRecord, signOffs: readonly ArticleSignOffRecord[]): string {
  const lines = [
    [article.byline, article.outlet]
      .filter((part) => part !== null)
      .map(markdownText)
      .join(", "),
    article.source_url === null ? "" : markdownLink(article.source_url),
    `${enumWords(article.status)}. Revision ${article.revision}, SHA-256 \`${article.revision_sha256}\``,
    ...signOffs.map(articleSignOff),
  ].filter((line) => line !== "");
  return `\n## ${markdownText(article.title)}\n\n${bullets(lines)}`;
}

function articleSignOff(signOff: ArticleSignOffRecord): string {
  const text = `Article signed off by ${markdownText(signOff.signed_by)}, ${timeWords(signOff.signed_at)}`;
  return signOff.override_reason === null
    ? text
    : `${text}, **overriding what stood in the way**: ${markdownText(signOff.override_reason)}`;
}

/** One claim: quote, wording, verdict, proof, sources and talk. */
export function markdownClaim(claim: CitedClaim): string {
  const verdict = verdictWords(claim);
  const facts = [
    `**${markdownText(standing(claim))}**`,
    ...(verdict === null ? [] : [`Verdict: ${markdownText(verdict)}`]),
    ...(claim.verdict_note === null ? [] : [`Why: ${markdownText(claim.verdict_note)}`]),
    ...(claim.correction === null ? [] : [`Correction: ${markdownText(claim.correction)}`]),
    ...(claim.claimant === null ? [] : [`Claimed by ${markdownText(claim.claimant)}`]),
    ...(claim.recheck_by === null ? [] : [`Check again by ${timeWords(claim.recheck_by)}`]),
    ...proofLines(claim).map(markdownText),
  ];
  return [
    `\n### ${claim.label}: ${markdownText(claim.text)}\n\n> ${markdownText(claim.quote)}\n\n`,
    bullets(facts),
    section("Evidence", liveEvidence(claim).map(evidenceLine)),
    section("Discussion", claim.threads.map(threadLine)),
    `\n${markdownLink(claim.url)}\n`,
  ].join("");
}

function evidenceLine(link: EvidenceRecord): string {
  const place = placeOf(link);
  const head = `${markdownText(link.source)} (${[stanceWords(link), place].filter(Boolean).map(markdownText).join(", ")})`;
  if (link.confidential) return head;
  const url = link.source_url === null ? "" : ` ${markdownLink(link.source_url)}`;
  const excerpt = link.excerpt === null ? "" : `: “${markdownText(link.excerpt)}”`;
  const answer = link.answer === null ? "" : `. Answered: ${markdownText(link.answer)}`;
  return `${head}${url}${excerpt}${answer}`;
}

function threadLine(thread: ThreadRecord): string {
  const said = thread.comments
    .filter((comment) => !comment.deleted)
    .map((comment) => `${markdownText(comment.author)}: ${markdownText(comment.body)}`);
  return `${enumWords(thread.kind)}, ${thread.state}. ${said.join(" / ")}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${title}:\n\n${bullets(lines)}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}\n`).join("");
}

/** What the file ends with. */
export function markdownTail(summary: readonly string[]): string {
  return `\n---\n\n${bullets(summary.map(markdownText))}`;
}
