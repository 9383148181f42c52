import { text } from "node:stream/consumers";
import { type Examination, examineFile } from "@/lib/platform/documents/examine-file";
import { AppError } from "@/lib/platform/errors";

// One file in, one answer out, and the process ends. Whatever the file does to it, it does to nobody else.
async function main(): Promise<void> {
  // The process that starts this one writes what it asks.
  const examination = JSON.parse(await text(process.stdin)) as Examination;
  const answer = await examineFile(examination).catch((error: unknown) => {
    if (error instanceof AppError) return { refusal: error.message, code: error.code };
    throw error;
  });
  process.stdout.write(JSON.stringify(answer));
}

void main();
