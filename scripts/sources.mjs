// Tells whether something was built from the sources as they are now.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { root } from "./project.mjs";

const LEFT_OUT = /(\.test\.tsx?$|(^|\/)(__fixtures__|generated|node_modules)(\/|$))/;

/** All files below the given files and folders, in a fixed order, without tests and generated code. */
function sourceFiles(places) {
  return places.flatMap((place) => {
    const path = join(root, place);
    if (LEFT_OUT.test(place) || !existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [place];
    return sourceFiles(
      readdirSync(path)
        .toSorted()
        .map((name) => `${place}/${name}`),
    );
  });
}

/** One short text that changes when any of the files changes, comes or goes, or when Node does. */
export function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const file of sourceFiles(places)) {
    const content = readFileSync(join(root, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** Whether a built file is younger than every source. Quicker than a fingerprint, for the start of a command. */
export function isYounger(built, places) {
  const made = statSync(join(root, built), { throwIfNoEntry: false });
  return made !== undefined && sourceFiles(places).every((file) => statSync(join(root, file)).mtimeMs <= made.mtimeMs);
}
