import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/**
 * The page that the review screen is held against: the same text with as many marks and a list of them, from a bare
 * server, with a dozen lines of script for j, k and a filter. No framework, no rights, no saving, nothing live.
 */
export function yardstickPage(text: string): string {
  let number = 0;
  const marked = text
    .split("\n")
    .filter(Boolean)
    .map((line) => `<p>${line.replace(/Quay [^.]+\./g, (claim) => `<mark id="c${++number}">${claim}</mark>`)}</p>`);
  const rows = Array.from(
    { length: number },
    (_, at) => `<li id="r${at + 1}">C-${at + 1} Quay ${at + 1} of the port</li>`,
  );
  return `<!doctype html><html lang="en"><title>Yardstick</title>
<style>body{display:grid;grid-template-columns:20rem 1fr;height:100vh;margin:0}ol,article{overflow:auto;margin:0}
[data-on]{background:gold}[hidden]{display:none}</style>
<ol>${rows.join("")}</ol>
<article><label>Words <input id="f"></label>${marked.join("")}</article>
<script>let at=0;
const show=(next)=>{for(const n of [at,next])for(const p of ["c","r"])document.getElementById(p+n)?.toggleAttribute("data-on",n===next);
at=next;document.getElementById("r"+at)?.scrollIntoView({block:"nearest"});document.getElementById("c"+at)?.scrollIntoView({block:"nearest"});
history.replaceState(null,"","?claim="+at)};
addEventListener("keydown",(e)=>{if(e.key==="j")show(Math.min(at+1,${number}));if(e.key==="k")show(Math.max(at-1,1))});
document.getElementById("f").addEventListener("input",(e)=>{for(const row of document.querySelectorAll("li"))row.hidden=!row.textContent.includes(e.target.value)});
</script>`;
}

/** Serves pages by their paths, compressed, as a bare server would. */
export async function servePages(pages: Readonly<Record<string, string>>, port: number): Promise<() => void> {
  const packed = new Map(Object.entries(pages).map(([path, page]) => [path, gzipSync(page)]));
  const server = createServer((request, response) => {
    const page = packed.get((request.url ?? "").split("?")[0] ?? "");
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
    response.end(page ?? gzipSync(""));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return () => server.close();
}
