// npm run check: form, lint, import directions, types, unused code, unit and architecture tests. Runs all of them even
// when one fails, and names those that did.
import { generateClient } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { endOnStop, root, runTool, say } from "./project.mjs";

process.chdir(root);
endOnStop();
await ensureInstalled();
await generateClient();

const checks = [
  ["biome", "@biomejs/biome/bin/biome", ["check", "."]],
  ["types of routes", "next/dist/bin/next", ["typegen"]],
  ["types", "typescript/bin/tsc", ["--noEmit", "-p", "."]],
  ["unused code", "knip/bin/knip.js", []],
  ["unit tests", "vitest/vitest.mjs", ["run", "--project", "unit", "--reporter=dot"]],
  ["architecture", "vitest/vitest.mjs", ["run", "--project", "architecture", "--reporter=dot"]],
];
const failed = [];
for (const [name, file, args] of checks) {
  say(`\n--- ${name}`);
  if ((await runTool(file, args, { env: { NEXT_TELEMETRY_DISABLED: "1" } })) !== 0) failed.push(name);
}
say(failed.length === 0 ? "\nAll checks passed." : `\nNot passed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
