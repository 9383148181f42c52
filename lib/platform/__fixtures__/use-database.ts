import { untilToldToFinish } from "@/lib/platform/__fixtures__/child";
import { silentLog } from "@/lib/platform/log";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";

const database = await ensureDatabase({ dataDir: process.argv[2] ?? "", log: silentLog });
process.stdout.write(`${JSON.stringify({ started: database.started, url: database.url })}\n`);
await untilToldToFinish();
await database.stop();
