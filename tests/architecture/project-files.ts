import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "@/lib/platform/project-root";

const SKIPPED = new Set(["node_modules", "generated", ".next", "dist", "data", ".git", "test-results"]);

/** A file of the project: its path from the root, with forward slashes, and its text. */
export type ProjectFile = { readonly path: string; readonly text: string };

/** All files of some folders whose name ends so, in order. Generated code and packages are left out. */
export function projectFiles(folders: readonly string[], ending: RegExp = /\.tsx?$/): ProjectFile[] {
  const root = projectRoot();
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => ending.test(path))
    .map((path) => ({ path: relative(root, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** The files that make up the product, without tests and their fixtures. */
export function productFiles(folders: readonly string[]): ProjectFile[] {
  return projectFiles(folders).filter(({ path }) => !/\.test\.tsx?$|__fixtures__\//.test(path));
}

/** The code of a file without its comments, with every line where it was. Strings keep their words. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:"'`\\])\/\/[^\n]*/g, (comment, before: string | undefined) =>
    comment.startsWith("/*") ? comment.replace(/[^\n]/g, " ") : (before ?? ""),
  );
}

/** Where a pattern occurs in the code of files: "path:line: words". */
export function findInCode(files: readonly ProjectFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    withoutComments(text)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
