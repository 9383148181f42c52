import { untilToldToFinish } from "@/lib/platform/__fixtures__/child";
import { acquireServerLock } from "@/lib/platform/server-lock";

try {
  const lock = await acquireServerLock(process.argv[2] ?? "");
  process.stdout.write("held\n");
  await untilToldToFinish();
  lock.release();
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : error}\n`);
}
