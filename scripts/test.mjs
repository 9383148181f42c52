// npm test: installs and builds what is missing, runs every suite, and ends with one line of numbers.
// npm test -- unit db runs only those suites.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { ensureInstalled } from "./install.mjs";
import { endOnStop, endWithNpm, root, runTool, Stop, say } from "./project.mjs";

const suites = { unit: vitest, architecture: vitest, db: vitest, e2e: playwright };

process.chdir(root);
endWithNpm();
endOnStop();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  say(`There is no suite called ${unknown.join(", ")}: choose from ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}
await ensureInstalled();
const { buildAll, generateClient } = await import("./build.mjs");
await generateClient();

const reports = mkdtempSync(join(tmpdir(), "linecheck-report-"));
const total = { passed: 0, failed: 0 };
const faults = [];
const broken = [];
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  say(`\n--- ${name}`);
  const { status, passed, failed, names } = await suites[name](name).catch(asFault);
  total.passed += passed;
  total.failed += failed;
  broken.push(...names);
  if (status !== 0 && failed === 0) faults.push(`${name} ended with exit code ${status}`);
  else if (passed + failed === 0) faults.push(`${name} ran no test`);
}
rmSync(reports, { recursive: true, force: true });

// Said once more at the end: whoever sees only the last screen of a long run must not have to search for what broke.
for (const { title, message } of broken) say(`\nFailed: ${title}\n${message}`);
for (const fault of faults) say(`A suite did not do its work: ${fault}.`);
// A suite that breaks without running a test is one failure, so that the numbers never look better than they are.
const failed = total.failed + faults.length;
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${total.passed} passed, ${failed} failed\n`);

/** Even when the app can't be built, the run ends with its line of numbers. */
function asFault(error) {
  say(error instanceof Stop ? error.message : error.stack);
  return { status: 1, passed: 0, failed: 0, names: [] };
}

async function vitest(project) {
  const file = join(reports, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = await runTool("vitest/vitest.mjs", args, { env: { NODE_ENV: "test" } });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = readReport(file);
  // A file that breaks while it loads has no tests to count.
  const unloaded = testResults.filter(
    ({ status: outcome, assertionResults }) => outcome === "failed" && assertionResults.length === 0,
  );
  const names = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status: outcome }) => outcome === "failed")
      .map(({ fullName, failureMessages }) => asBroken(`${relative(root, name)} › ${fullName}`, failureMessages[0])),
  );
  names.push(...unloaded.map(({ name, message }) => asBroken(relative(root, name), message)));
  return { status, passed, failed: failed + unloaded.length, names };
}

async function playwright(name) {
  const { ensureBrowser } = await import("./browser.mjs");
  const browser = await ensureBrowser();
  if (!browser) return { status: 1, passed: 0, failed: 0, names: [] };
  await buildAll();
  const file = join(reports, `${name}.json`);
  const env = { ...browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_HTML_OPEN: "never", NODE_ENV: "test" };
  const status = await runTool("playwright/cli.js", ["test", "--reporter=list,json"], { env });
  const { stats = {}, suites: files = [] } = readReport(file);
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  // A test that passes only when it is repeated is not a test that passes.
  return { status, passed: expected, failed: unexpected + flaky, names: files.flatMap(brokenJourneys) };
}

/** The journeys of one part of Playwright's report that broke, with its parts' own. */
function brokenJourneys({ suites: parts = [], specs = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) =>
      asBroken(
        `e2e/${file}:${line} › ${title}`,
        tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message,
      ),
    );
  return [...own, ...parts.flatMap(brokenJourneys)];
}

/** A failure with the first lines of its message, which is where the reason stands. */
function asBroken(title, message) {
  return { title, message: (message ?? "without a message").split("\n").slice(0, 12).join("\n") };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
