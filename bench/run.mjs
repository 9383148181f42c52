// npm run bench: builds what is missing, then measures the built app beside bare servers. `npm run bench -- --help`.
import { buildAll } from "../scripts/build.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { endOnStop, root, runTool } from "../scripts/project.mjs";

process.chdir(root);
endOnStop();
await ensureInstalled();
await buildAll();
const env = { NODE_ENV: "production" };
process.exitCode = await runTool("tsx/dist/cli.mjs", ["bench/main.ts", ...process.argv.slice(2)], {
  env,
  output: "inherit",
});
