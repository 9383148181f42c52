import { configureAccess } from "@/lib/boundary/access-settings";
import { connectDatabase } from "@/lib/db/client";
import { untilToldToFinish } from "@/lib/platform/__fixtures__/child";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { connectionFields } from "@/lib/platform/postgres/connection";
import { startApi } from "@/tests/support/api";
import { plainExtraction } from "@/tests/support/plain-extraction";

/** Serves the API on the database named in the first argument, in a process that a test can kill. */
connectDatabase(connectionFields(process.argv[2] ?? ""));
configureAccess({ secret: "kept for the test", publicOrigin: "http://localhost:3000", publicOriginGiven: false });
setExtractionRunner(plainExtraction);
const api = await startApi();
process.stdout.write(`${api.port}\n`);
await untilToldToFinish();
process.exit(0);
