import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "@/lib/platform/project-root";

/** `linecheck doctor`: the same as `npm run doctor`. */
export function doctorCommand(): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot(), "scripts", "doctor.mjs")], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("close", (status) => {
      process.exitCode = status ?? 1;
      resolve();
    });
  });
}
