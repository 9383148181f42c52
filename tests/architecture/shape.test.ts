import { expect, test } from "vitest";
import { findInCode, productFiles, projectFiles } from "@/tests/architecture/project-files";

const lib = productFiles(["lib"]);
const all = projectFiles(["lib", "app", "server", "cli", "seeds", "tests", "scripts"], /\.(tsx?|mjs)$/);

test("the whole project was read", () => {
  expect(all.length).toBeGreaterThan(350);
  expect(lib.length).toBeGreaterThan(150);
});

test("no file is longer than 250 lines", () => {
  // Tables that a program wrote are read by nobody.
  const long = all.filter(
    ({ path, text }) => text.split("\n").length > 251 && !/\/(lexicon|weights|fixture-)/.test(path),
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("every export of lib says in a line what it promises", () => {
  const silent = lib.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const name = /^export (?:async )?(?:const|let|function\*?|class|type|interface|abstract class) (\w+)/.exec(
        line,
      )?.[1];
      if (!name) return [];
      const above = lines.slice(0, index).findLast((other) => !/^\s*(\/\/ biome-ignore|@)/.test(other)) ?? "";
      const overload = new RegExp(`^export (?:async )?function ${name}\\b`).test(above) || above.endsWith(";");
      const told = /\*\/\s*$/.test(above) || /^\s*\/\//.test(above);
      return told || (overload && lines.filter((l) => l.startsWith(`export function ${name}(`)).length > 1)
        ? []
        : [`${path}:${index + 1} ${name}`];
    });
  });
  expect(silent).toEqual([]);
});

test("no file is named after nothing in particular", () => {
  const names = /(^|\/)(utils?|helpers?|common|misc|managers?|data|info|types)\.(tsx?|mjs)$/;
  expect(all.map(({ path }) => path).filter((path) => names.test(path))).toEqual([]);
  expect(all.map(({ path }) => path).filter((path) => /^(lib|seeds|server|cli)\/.*\/index\.ts$/.test(path))).toEqual(
    [],
  );
});

test("there are no section banners, no unfinished work and no reasons left out", () => {
  expect(all.flatMap(({ path, text }) => (/^\s*\/\/ ?[-=*#]{4,}/m.test(text) ? [path] : []))).toEqual([]);
  const others = all.filter(({ path }) => !path.startsWith("tests/architecture/"));
  expect(others.flatMap(({ path, text }) => (/\b(TODO|FIXME|XXX|HACK)\b/.test(text) ? [path] : []))).toEqual([]);
});

test("a cast in lib says why it is right", () => {
  const bare = lib.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      if (!/\)? as (?!const\b)[A-Z(]\w*/.test(line.replace(/(["'`]).*?\1/g, "")) || /^\s*(import|export) /.test(line))
        return [];
      if (/\b\w+ as \w+,?$|\{.* as .*\} from|^\s*(\/\/|\*|\/\*)/.test(line) || /Prisma\.sql|sql`|SELECT/.test(line))
        return [];
      const near = lines.slice(Math.max(0, index - 6), index + 1).join("\n");
      return /\/\/|\*\//.test(near) ? [] : [`${path}:${index + 1}: ${line.trim()}`];
    });
  });
  expect(bare).toEqual([]);
});

test("statements are never pasted together as text", () => {
  const code = productFiles(["lib", "server", "app", "cli", "seeds"]);
  expect(findInCode(code, /\$(queryRaw|executeRaw)Unsafe/)).toEqual([]);
  // What is put into a statement as it stands is written out in full, with nothing put into it.
  const raw = code.flatMap(({ path, text }) =>
    [...text.matchAll(/\braw\(\s*(`[^`$]*`|'[^']*'|"[^"]*"|[^)]*)/g)].map((match) => `${path} ${match[1]}`),
  );
  expect(raw.filter((line) => !/ [`'"][^$]*$/.test(line))).toEqual([
    expect.stringMatching(/^lib\/db\/dashboard\.ts .*risk/),
  ]);
});

test("no list is read without an end, and nothing is changed or deleted without saying which", () => {
  const code = productFiles(["lib", "server", "cli"]);
  const calls = code.flatMap(({ path, text }) =>
    [...text.matchAll(/\.(findMany|updateMany|deleteMany)\(/g)].map((match) => ({
      path,
      call: match[1] ?? "",
      argument: argumentAt(text, match.index + match[0].length),
    })),
  );
  expect(calls.length).toBeGreaterThan(5);
  const open = calls.filter(({ call, argument }) => !(call === "findMany" ? /\btake\b/ : /\bwhere\b/).test(argument));
  expect(open).toEqual([]);
});

/** The text of a call's arguments, up to the bracket that closes them. */
function argumentAt(text: string, from: number): string {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}
