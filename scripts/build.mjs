// Makes everything that is run: the database client, the pages, the server and the command line. Skips what is there.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ensureInstalled } from "./install.mjs";
import { endOnStop, root, runTool, Stop, say } from "./project.mjs";
import { fingerprint } from "./sources.mjs";

/** Goes away together with the packages, so that a fresh installation also makes everything anew. */
const STAMPS = join(root, "node_modules", ".cache", "linecheck");

// Not tsconfig.json, which Next rewrites in its own form while it builds.
const CONFIGURATION = [
  "package-lock.json",
  "prisma.config.ts",
  "scripts/bundle.mjs",
  "scripts/build.mjs",
  "scripts/pack.mjs",
];
const SCHEMA = ["prisma/schema", "package-lock.json", "prisma.config.ts"];
const PROGRAMS = ["app", "lib", "server", "cli", "seeds", "prisma/schema", ...CONFIGURATION];
const PAGES = ["public", "proxy.ts", "next.config.js", "next.config.mjs", "next.config.ts", "postcss.config.mjs"];

/** Generates the database client unless it is there and belongs to the schema. */
export async function generateClient() {
  await unlessBuilt("client", SCHEMA, ["lib/db/generated/client.ts"], async () => {
    say("Generating the database client …");
    await must("prisma generate", runTool("prisma/build/index.js", ["generate"], { output: "ignore", env: QUIET }));
  });
}

/** Builds everything that `npm start` runs. */
export async function buildAll() {
  await generateClient();
  await unlessBuilt("app", [...PROGRAMS, ...PAGES], ["dist/server.mjs", "dist/cli.mjs", ".next/BUILD_ID"], async () => {
    // Pages must not be replaced under a server that serves them.
    const refused = await runTool("tsx/dist/cli.mjs", ["scripts/refuse-beside-server.ts"]);
    if (refused !== 0) throw new Stop("The app was not built.", refused);
    say("Building the app (once; this takes about a minute) …");
    const env = { ...QUIET, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await must("next build", runTool("next/dist/bin/next", ["build"], { env }));
    const { packFolder } = await import("./pack.mjs");
    await packFolder(join(root, ".next", "static"));
    rmSync(join(root, "dist"), { recursive: true, force: true });
    const { bundle, programs } = await import("./bundle.mjs");
    for (const name of Object.keys(programs)) {
      await must(
        `bundling ${programs[name]}`,
        bundle(name).then(
          () => 0,
          () => 1,
        ),
      );
    }
  });
}

const QUIET = { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };

async function unlessBuilt(name, sources, products, build) {
  const stamp = join(STAMPS, name);
  const before = fingerprint(sources);
  const there = products.every((product) => existsSync(join(root, product)));
  if (there && existsSync(stamp) && readFileSync(stamp, "utf8") === before) return;
  await build();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, before);
}

async function must(what, status) {
  if ((await status) !== 0) throw new Stop(`${what} failed: the words above say why.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endOnStop();
  await ensureInstalled();
  await buildAll();
}
