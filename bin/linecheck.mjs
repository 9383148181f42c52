#!/usr/bin/env node
// npx linecheck: the command line. Builds it first when its sources are newer; says so on the error output only.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { root } from "../scripts/project.mjs";
import { isYounger } from "../scripts/sources.mjs";

const SOURCES = ["cli", "lib", "seeds", "prisma/schema", "package-lock.json"];

// The data folder is the installation's, wherever the command is typed.
process.env.LINECHECK_DATA ??= join(root, "data");

if (existsSync(join(root, "cli")) && !isYounger("dist/cli.mjs", SOURCES)) {
  const { generateClient } = await import("../scripts/build.mjs");
  const { bundle } = await import("../scripts/bundle.mjs");
  await generateClient();
  await bundle("cli");
  await bundle("document-reader");
}
await import(pathToFileURL(join(root, "dist", "cli.mjs")).href);
