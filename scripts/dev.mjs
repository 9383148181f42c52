// npm run dev: the server from its sources, started anew when they change; pages are refreshed in place.
import { spawn } from "node:child_process";

import { generateClient } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { endOnStop, endWithNpm, root } from "./project.mjs";

endWithNpm();
endOnStop();
await ensureInstalled();
await generateClient();
const watched = ["--include", "server/**", "--exclude", ".next/**", "--exclude", "data/**", "--exclude", "app/**"];
const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "watch", ...watched, "server/main.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("close", (status) => {
  process.exitCode = status ?? 1;
});
