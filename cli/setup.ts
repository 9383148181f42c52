import { parseArgs } from "node:util";
import { withDatabase } from "@/cli/with-desk";
import { setUp } from "@/lib/accounts/set-up";
import { loadSampleArticles } from "@/lib/articles/load-samples";

/** `linecheck setup`: what the first-run page does, without its token. */
export async function setupCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      newsroom: { type: "string" },
      name: { type: "string" },
      email: { type: "string" },
      password: { type: "string" },
      samples: { type: "boolean", default: false },
    },
  });
  const { samples, ...input } = values;
  await withDatabase(async () => {
    const actor = await setUp(input, { trusted: true });
    if (samples) await loadSampleArticles(actor);
  });
  process.stderr.write(`The newsroom ${values.newsroom} is set up.\n`);
}
