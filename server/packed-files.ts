import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";

type PackedFile = { readonly bytes: Buffer; readonly type: string };

/** Packed files by the path of their address. */
export type PackedFiles = ReadonlyMap<string, PackedFile>;

const BASE = "/_next/static";
const PACKED = /\.(js|css)\.br$/;
const TYPES: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** Reads all files of a folder that were packed when the app was built; about a megabyte. */
export function readPacked(folder: string): PackedFiles {
  const files = new Map<string, PackedFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, ending = ""] = PACKED.exec(entry.name) ?? [];
    const type = TYPES[ending];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).slice(0, -".br".length).split(sep).join("/");
    files.set(`${BASE}/${path}`, { bytes: readFileSync(file), type });
  }
  return files;
}

type Asked = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly path: string };

/**
 * Sends a file as it was packed, to whoever can unpack it. Its name changes with its words, so it is kept for good.
 *
 * @returns whether it was sent
 */
export function sendPacked(files: PackedFiles, { request, response, path }: Asked): boolean {
  const file = files.get(path);
  const plain = request.method === "GET" || request.method === "HEAD";
  if (!file || !plain || !unpacks(request.headers["accept-encoding"])) return false;
  response.writeHead(200, {
    "Content-Type": file.type,
    "Content-Encoding": "br",
    "Content-Length": file.bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
  return true;
}

/** Whether a header like `gzip, br;q=0.9` takes files packed by brotli. */
function unpacks(accepted: string | string[] | undefined): boolean {
  const ways = String(accepted ?? "").split(",");
  const [, ...terms] = ways.map((way) => way.split(";")).find(([name]) => name?.trim() === "br") ?? ["", "q=0"];
  return !terms.some((term) => /^\s*q=0(\.0*)?\s*$/.test(term));
}
