import { withDatabase } from "@/cli/with-desk";
import { type Finding, fsck } from "@/lib/db/fsck";

/** `linecheck fsck`: looks at everything that must always be so. Exit status 1 when something is not. */
export async function fsckCommand(): Promise<void> {
  const findings = await withDatabase(fsck);
  process.stdout.write(findings.map(lines).join(""));
  if (isBroken(findings)) process.exitCode = 1;
}

/** Whether anything is not as it must be. */
export function isBroken(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.broken.length > 0);
}

function lines({ id, rule, broken }: Finding): string {
  if (broken.length === 0) return `ok      ${id} ${rule}\n`;
  return `BROKEN  ${id} ${rule}\n${broken.map((name) => `        ${name}\n`).join("")}`;
}
