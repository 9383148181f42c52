// npm start: installs, generates and builds what is missing, then serves in this very process, so that signals and the
// exit code are the server's own.
import { pathToFileURL } from "node:url";

import { buildAll } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { endWithNpm, root, Stop, say } from "./project.mjs";

process.chdir(root);
endWithNpm();
try {
  await ensureInstalled();
  await buildAll();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exit(error.exitCode);
}
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await import(pathToFileURL(`${root}/dist/server.mjs`).href);
