// npm run bench: builds what is missing, then measures the built app beside bare servers. `npm run bench -- --help`.
// npm run bench:screens does so with the review screen in a real browser.
import { buildAll } from "../scripts/build.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { endOnStop, root, runTool } from "../scripts/project.mjs";

process.chdir(root);
endOnStop();
await ensureInstalled();
await buildAll();
const env = { NODE_ENV: "production" };
const [first = "", ...others] = process.argv.slice(2);
const program =
  first === "screens" ? ["bench/screens/main.ts", ...others] : ["bench/main.ts", ...process.argv.slice(2)];
process.exitCode = await runTool("tsx/dist/cli.mjs", program, {
  env,
  output: "inherit",
});
