import { xmlText } from "@/lib/core/export/xml-text";

/** One notice as a mail tells it. Without `text` the mail does not say what it is about. */
export type DigestLine = {
  readonly text: string | null;
  readonly articleTitle: string | null;
  readonly path: string;
};

/** What a mail is made of. */
export type Digest = {
  readonly newsroom: string;
  readonly name: string;
  /** The address of the installation, without a slash at its end. */
  readonly origin: string;
  readonly lines: readonly DigestLine[];
  /** How many notices came in all, where the mail tells of fewer. */
  readonly count: number;
};

/** A mail without its addresses. The plain text stands for itself; the other says the same with links. */
export type DigestMail = { readonly subject: string; readonly text: string; readonly html: string };

const GUARDED = "Something waits for you in an article that is not open to everybody.";

/**
 * Writes the mail that tells of what came into an inbox. What stands in an article that is restricted or under embargo
 * is not said in a mail, which travels through other people's servers: only that there is something.
 */
export function writeDigest(digest: Digest): DigestMail {
  const { newsroom, name, origin, lines, count } = digest;
  const notices = count === 1 ? "1 new notice" : `${count} new notices`;
  const more = count > lines.length ? `and ${count - lines.length} more in your inbox` : null;
  const settings = `${origin}/account#mail`;
  const inbox = `${origin}/inbox`;
  const text = [
    `${name}, there ${count === 1 ? "is" : "are"} ${notices} for you at ${oneLine(newsroom)}.`,
    ...lines.map((line) => `- ${wordsOf(line)}\n  ${origin}${line.path}`),
    ...(more ? [`${more}.`] : []),
    `Your inbox: ${inbox}`,
    `You choose how often such mails come, or that none come, in your account: ${settings}`,
  ].join("\n\n");
  const html = `<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:40rem">
<p>${xmlText(name)}, there ${count === 1 ? "is" : "are"} ${notices} for you at ${xmlText(oneLine(newsroom))}.</p>
<ul>${lines.map((line) => `<li><a href="${xmlText(origin + line.path)}">${xmlText(wordsOf(line))}</a></li>`).join("")}</ul>
${more ? `<p>${more}.</p>` : ""}
<p><a href="${xmlText(inbox)}">Your inbox</a></p>
<p><small>You choose how often such mails come, or that none come, <a href="${xmlText(settings)}">in your account</a>.</small></p>
</body></html>`;
  return { subject: `${oneLine(newsroom)}: ${notices}`, text: `${text}\n`, html };
}

function wordsOf({ text, articleTitle }: DigestLine): string {
  if (text === null) return GUARDED;
  return articleTitle === null ? oneLine(text) : `${oneLine(text)} (${oneLine(articleTitle)})`;
}

/** Nothing that somebody typed ends a line of a header, or hides what follows it. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
