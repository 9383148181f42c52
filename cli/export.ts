import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { withOperator } from "@/cli/with-desk";
import { openExport } from "@/lib/exports/export-claims";

/** `linecheck export`: claims to a file, or to stdout. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      format: { type: "string" },
      profile: { type: "string" },
      columns: { type: "string" },
      article: { type: "string" },
      status: { type: "string" },
      verified: { type: "boolean" },
      output: { type: "string", short: "o" },
    },
  });
  const { output, ...input } = values;
  await withOperator(async (actor) => {
    const exported = await openExport(actor, input);
    const file = output === undefined ? null : await open(output, "w", 0o600);
    try {
      for await (const chunk of exported.chunks) {
        if (file) await file.write(chunk);
        else await toStdout(chunk);
      }
      await file?.sync();
    } finally {
      await file?.close();
    }
  });
  if (output !== undefined) process.stderr.write(`Written to ${output}.\n`);
}

function toStdout(chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(chunk)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
