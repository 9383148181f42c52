/**
 * Writes a page that shows articles with the claims found in them, to be looked at by eye.
 *
 *   npx tsx scripts/render-claims.ts --articles FILE.jsonl --out claims.html [--most 10]
 *
 * Every line of the file is a JSON record with a text: {"id": …, "text": …}. Without the file nothing is written.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { ExtractedClaim } from "@/lib/core/extract/contract";
import { extract } from "@/lib/core/extract/extract";

const ArticleSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "" },
    out: { type: "string", default: "claims.html" },
    most: { type: "string", default: "10" },
  },
});

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A paragraph for each segment, with the words of claims underlined, and a list of the claims below it. */
function page(id: string | number, text: string): string {
  const { segments, claims } = extract(text);
  const blocks = segments.map((segment) => {
    const own = claims.filter((claim) => claim.start >= segment.start && claim.end <= segment.end);
    const spans = own.flatMap((claim) => claim.spans);
    let html = "";
    for (let at = segment.start; at < segment.end; at++) {
      const starts = spans.filter((span) => span.start === at).length;
      const ends = spans.filter((span) => span.end === at).length;
      html += `${"</u>".repeat(ends)}${"<u>".repeat(starts)}${escaped(text.charAt(at))}`;
    }
    const ends = spans.filter((span) => span.end === segment.end).length;
    return `<p><small>${segment.kind}</small> ${html}${"</u>".repeat(ends)}</p><ol>${own.map(item).join("")}</ol>`;
  });
  return `<article><h2>${escaped(String(id))}</h2>${blocks.join("\n")}</article>`;
}

function item(claim: ExtractedClaim): string {
  const { mode, claimant } = claim.attribution;
  const facts = [claim.priority, claim.checkWorthiness, claim.types.join(", "), mode, claimant?.text ?? ""];
  return `<li>${escaped(claim.text)} <small>${escaped(facts.filter((fact) => fact !== "").join(" · "))}</small></li>`;
}

if (existsSync(values.articles)) {
  const lines = readFileSync(values.articles, "utf8").trim().split("\n").slice(0, Number(values.most));
  const articles = lines.map((line) => ArticleSchema.parse(JSON.parse(line)));
  const body = articles.map(({ id, text }) => page(id, text)).join("\n");
  writeFileSync(values.out, `<!doctype html><meta charset="utf-8"><title>Claims found</title>\n${body}\n`);
} else {
  process.stderr.write(`There is no file ${values.articles}: name one with --articles.\n`);
}
