import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { extractRecord, extractText } from "@/lib/core/extract/jsonl";

/** `linecheck extract [FILE] [--jsonl]`: a text, or one JSON record a line, from a file or the standard input. */
export async function extractCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { jsonl: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const input = positionals[0] === undefined ? process.stdin : createReadStream(positionals[0]);
  if (!values.jsonl) {
    await write(`${extractText(await text(input))}\n`);
    return;
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") await write(`${extractRecord(line)}\n`);
  }
}

/** Writes and waits for the reader, so that a long list is not piled up in memory. */
function write(chunk: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(chunk)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
