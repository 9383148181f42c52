// Turns the TypeScript of the server and of the command line into files that Node runs.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build, stop } from "esbuild";

import { root } from "./project.mjs";

/** The programs of Linecheck: the name of the file in dist, and where its source begins. */
export const programs = {
  server: "server/main.ts",
  "extract-worker": "server/extract-worker.ts",
  "document-reader": "server/document-reader.ts",
  cli: "cli/main.ts",
};

/**
 * Bundles one program to `dist/<name>.mjs`. What it loads only on demand goes to files of its own, so that a small
 * command does not pay for a large one. Safe when two processes do it at once.
 */
export async function bundle(name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: programs[name] },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: `${name}-parts/[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: false,
    logLevel: "warning",
  });
  const entry = join(root, "dist", `${name}.mjs`);
  // The entry comes last and in one step, so that it never names a part that is not there yet.
  for (const file of outputFiles.toSorted((a, b) => Number(a.path === entry) - Number(b.path === entry))) {
    await mkdir(dirname(file.path), { recursive: true });
    const draft = `${file.path}.${process.pid}`;
    await writeFile(draft, file.contents);
    await rename(draft, file.path);
  }
  await stop();
}
