import { evidenceNotes, noteHead, threadNotes, verdictNotes } from "@/lib/core/export/manuscript/claim-notes";
import type { Manuscript, ManuscriptLine, ManuscriptRun, MarkedClaim } from "@/lib/core/export/manuscript/manuscript";
import { UNSOURCED_SHADE } from "@/lib/core/export/manuscript/source-key";
import { xmlText } from "@/lib/core/export/xml-text";

/** Nothing is loaded and nothing runs: the file says so itself, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLES = `
@page { margin: 2cm; }
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, "Times New Roman", serif; color: #1c1b19; background: #fff; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h1, h2, h3, p, li, td { overflow-wrap: anywhere; }
header p, .key, .notes, .sign, .about { font: 0.9rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
.text p { color: #6b6862; } .text .headline { font-size: 1.35rem; font-weight: 700; }
mark { color: #1c1b19; border-bottom: 2px solid #1c1b19; padding: 0 0.1em; }
del { text-decoration: line-through; } ins { text-decoration: underline; font-weight: 700; color: #1c1b19; }
sup { font: 700 0.68em/1 system-ui, sans-serif; margin-left: 0.15em; } sup a { color: #1c1b19; }
.key li { margin: 0.3rem 0; } .code { display: inline-block; min-width: 1.6em; text-align: center; font-weight: 700; border: 1px solid #1c1b19; margin-right: 0.5em; }
.notes li { margin: 0.9rem 0; break-inside: avoid; } .notes h3 { font-size: 1em; margin: 0; } .notes p, .notes ul { margin: 0.2rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.5rem; border-bottom: 1px solid #b9b5ab; }
ul, ol { padding-inline-start: 1.2rem; } ul.key { list-style: none; padding: 0; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } h2 { break-after: avoid; } .sign { break-before: page; } a { color: inherit; text-decoration: none; } }
`;

/** The manuscript as one HTML file that needs nothing else, to be read or printed: the marks stand in the text. */
export function manuscriptHtml(manuscript: Manuscript): string {
  const { article } = manuscript;
  return `<!doctype html>
<html lang="${xmlText(article.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${xmlText(article.title)}: checked line by line</title>
<style>${STYLES}${shades(manuscript)}</style>
</head>
<body>
${head(manuscript)}
<main class="text">
${manuscript.lines.map(line).join("\n")}
</main>
${notes(manuscript)}
${signOff(manuscript)}
</body>
</html>
`;
}

/** A class for each shade, so that no element carries a style of its own. */
function shades(manuscript: Manuscript): string {
  const colors = new Set([UNSOURCED_SHADE, ...manuscript.key.list().map((source) => source.color)]);
  return [...colors].map((color) => `.s${color} { background: #${color}; }`).join("\n");
}

function head({ article, key }: Manuscript): string {
  const about = [article.byline, article.outlet, article.published_at?.slice(0, 10)].filter(Boolean).join(", ");
  const sources = key
    .list()
    .map(
      (source) =>
        `<li dir="auto"><span class="code s${source.color}">${source.code}</span>${xmlText(source.title)}${source.about === "" ? "" : ` <small>${xmlText(source.about)}</small>`}${link(source.url)}</li>`,
    );
  return `<header>
<h1 dir="auto">${xmlText(article.title)}</h1>
${about === "" ? "" : `<p>${xmlText(about)}</p>`}
<h2>Key</h2>
<p>Words on a shade are a claim; behind them stand its number and the letters of its sources. Grey text was not checked: no claim of this file stands on it.</p>
${sources.length === 0 ? "<p>No source is cited.</p>" : `<ul class="key">${sources.join("")}</ul>`}
</header>`;
}

function line({ kind, runs }: ManuscriptLine): string {
  return `<p dir="auto"${kind === "headline" ? ' class="headline"' : ""}>${runs.map(run).join("")}</p>`;
}

function run({ text, claims, closes }: ManuscriptRun): string {
  const inner = claims.at(-1);
  const words = xmlText(text);
  const struck = inner?.claim.correction ? `<del>${words}</del>` : words;
  const marked = inner ? `<mark class="s${inner.color}">${struck}</mark>` : struck;
  return marked + closes.map(closing).join("");
}

function closing({ claim, mark }: MarkedClaim): string {
  const id = claim.label.toLowerCase();
  const correction = claim.correction ? ` <ins>${xmlText(claim.correction)}</ins>` : "";
  return `${correction}<sup dir="ltr"><a href="#${id}">[${xmlText(mark)}]</a></sup>`;
}

function notes({ claims, unplaced, key }: Manuscript): string {
  const gone = new Set(unplaced);
  const items = claims.map((claim) => {
    const lines = [...verdictNotes(claim), ...(gone.has(claim) ? ["Its words are no longer in the text."] : [])];
    const evidence = list(evidenceNotes(claim, key));
    const talk = list(threadNotes(claim));
    return `<li id="${claim.claim.label.toLowerCase()}"><h3>${xmlText(noteHead(claim))}</h3>
<blockquote dir="auto">${xmlText(claim.claim.quote)}</blockquote>
${lines.map((text) => `<p dir="auto">${xmlText(text)}</p>`).join("\n")}${evidence}${talk}</li>`;
  });
  return `<section class="notes"><h2>Claims</h2>${items.length === 0 ? "<p>No claim.</p>" : `<ol>${items.join("\n")}</ol>`}</section>`;
}

function list(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<ul>${lines.map((text) => `<li dir="auto">${xmlText(text)}</li>`).join("")}</ul>`;
}

function signOff({ article, signers, summary }: Manuscript): string {
  const rows = signers.map(
    ({ name, role, at }) =>
      `<tr><td dir="auto">${xmlText(name)}</td><td dir="auto">${xmlText(role)}</td><td>${xmlText(at)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? "<p>Nobody has signed off yet.</p>"
      : `<table><thead><tr><th scope="col">Name</th><th scope="col">What</th><th scope="col">When</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<section class="sign"><h2>Sign-off</h2>
<p>Revision ${article.revision}, SHA-256 ${xmlText(article.revision_sha256)}</p>
${table}
<h2>About this file</h2>
${list(summary)}</section>`;
}

function link(url: string | null): string {
  if (url === null) return "";
  const shown = xmlText(url);
  return /^https?:\/\//i.test(url) ? ` <a href="${shown}" rel="noreferrer">${shown}</a>` : ` ${shown}`;
}
