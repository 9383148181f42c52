// Ends with 78 and a sentence when a server runs on the data folder that the settings name.
import { readSettings } from "@/lib/platform/env";
import { refuseBesideServer } from "@/lib/platform/server-lock";
import { StartRefusal } from "@/lib/platform/start-refusal";

try {
  refuseBesideServer(readSettings().dataDir);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
