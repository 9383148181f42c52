import { parseArgs } from "node:util";
import { withDatabase } from "@/cli/with-desk";
import { isSetUp } from "@/lib/accounts/set-up";
import { readSettings } from "@/lib/platform/env";
import { makeToken } from "@/lib/platform/tokens";
import { allScenarios } from "@/seeds/all-scenarios";
import { buildNewsroom, setUpNewsroom } from "@/seeds/factories/build-newsroom";
import { addressOf, nameOf, places } from "@/seeds/factories/desk";
import type { Scenario, Sight } from "@/seeds/scenario";

const USAGE = `Usage: npm run seed -- list | <scenario> [--add]

Sets a newsroom up and fills it. Where one exists already, --add makes another one beside it.`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { add: { type: "boolean", default: false } },
  });
  const [name] = positionals;
  if (name === "list") {
    for (const scenario of allScenarios) console.log(`${scenario.name.padEnd(20)} ${scenario.about}`);
    return 0;
  }
  const scenario = allScenarios.find((one) => one.name === name);
  if (!scenario) {
    console.error(USAGE);
    return 64;
  }
  return withDatabase(() => seed(scenario, values.add));
}

async function seed(scenario: Scenario, add: boolean): Promise<number> {
  const taken = await isSetUp();
  if (taken && !add) {
    console.error("There is a newsroom here already. Use --add to make another one beside it, or another DATA_DIR.");
    return 1;
  }
  const password = makeToken("").token.slice(0, 20);
  const newsroom = taken
    ? `${scenario.newsroom} ${makeToken("").token.replace(/\W|_/g, "").slice(0, 5)}`
    : scenario.newsroom;
  const desk = await (taken ? buildNewsroom : setUpNewsroom)({ name: newsroom, password });
  report(newsroom, password, await scenario.build(desk));
  return 0;
}

function report(newsroom: string, password: string, sights: readonly Sight[]): void {
  const { publicOrigin } = readSettings();
  console.log(`${newsroom} is ready. Everybody signs in with the password ${password} (shown this once).\n`);
  for (const place of places)
    console.log(`  ${place.padEnd(10)} ${nameOf(place).padEnd(14)} ${addressOf(place, newsroom)}`);
  console.log("");
  for (const { what, path } of sights) console.log(`  ${what}: ${publicOrigin}${path}`);
}

process.exitCode = await main();
