// Adds to package-lock.json what npm leaves out when a registry does not carry the builds for other platforms.
//
// npm install skips optional packages that it can't get, and writes a lock without them; npm ci then refuses that
// lock. An entry with nothing but a version is enough for it, because it never installs another platform's build.
// Addresses are removed as well, so that the lock works with whichever registry a reader uses.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OS = /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)(?=-|$)/;
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)(?=-|$)/;

/** The version with which a range begins: enough for a package that is never installed here. */
export function lowestVersion(range) {
  const found = /(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[0-9A-Za-z.-]+)?/.exec(range);
  if (!found) return null;
  const [, major, minor = "0", patch = "0", pre = ""] = found;
  return `${major}.${minor}.${patch}${pre}`;
}

/** The place at which npm looks from inside `from` when it needs `name`, or null when there is none yet. */
export function findEntry(packages, from, name) {
  for (
    let base = from;
    ;
    base = base.includes("/node_modules/") ? base.slice(0, base.lastIndexOf("/node_modules/")) : ""
  ) {
    const place = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (base === "") return null;
  }
}

/** Entry for a package that this registry lacks; one whose platform can't be told is marked as for none. */
export function standIn(name, version, dev) {
  const os = OS.exec(name)?.[1];
  const cpu = CPU.exec(name)?.[1];
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev: true } : {}),
    ...(name.includes("musl") ? { libc: ["musl"] } : {}),
    optional: true,
    os: [os === "windows" ? "win32" : (os ?? "none")],
  };
}

/** Completes a lock and returns it with the names that were added. */
export function completeLock(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([place, { resolved, ...entry }]) => [
      place,
      entry.link ? { resolved, ...entry } : entry,
    ]),
  );
  const added = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (findEntry(packages, place, name)) continue;
      const version = lowestVersion(range);
      if (!version) throw new Error(`No version can be read from ${name}@${range}`);
      packages[`node_modules/${name}`] = standIn(name, version, entry.dev === true);
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? "package-lock.json";
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, "utf8")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stderr.write(`${added.length} packages of other platforms were added to ${file}\n`);
}
