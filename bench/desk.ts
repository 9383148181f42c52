import { runProgram } from "@/bench/processes";
import type { Actor } from "@/lib/core/access/roles";
import { findKeyActor } from "@/lib/db/actors";
import { sha256 } from "@/lib/platform/hash";

const PASSWORD = "a long enough pass phrase 7";
const EDITOR = "editor@bench.example";

/** Who asks: a script with a key. */
export type Desk = { readonly key: string; readonly actor: Actor };

/** Sets the newsroom up with the command line, as its owner would. */
export async function openDesk(env: Readonly<Record<string, string>>): Promise<void> {
  const linecheck = (...args: string[]) => runProgram(["bin/linecheck.mjs", ...args], env);
  const person = (name: string, email: string) => ["--name", name, "--email", email, "--password", PASSWORD];
  await linecheck("setup", "--newsroom", "Bench", ...person("Editor One", EDITOR));
  for (const [name, roles] of [
    ["Editor Two", "editor"],
    ["Checker One", "checker"],
    ["Checker Two", "checker"],
    ["Checker Three", "checker"],
    ["Writer One", "writer"],
    ["Writer Two", "writer"],
  ] as const) {
    const email = `${name.toLowerCase().replace(" ", ".")}@bench.example`;
    await linecheck("users", "create", ...person(name, email), "--roles", roles);
  }
}

/** Makes the key that the requests carry. */
export async function makeKey(env: Readonly<Record<string, string>>): Promise<Desk> {
  const args = ["bin/linecheck.mjs", "keys", "create", "--name", "bench", "--roles", "editor,checker"];
  const key = (await runProgram(args, env)).trim();
  const actor = await findKeyActor(sha256(key));
  if (!actor) throw new Error("The key that was just made is not known.");
  return { key, actor };
}

/** Signs the editor in and gives back the session's cookie. */
export async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin },
    body: JSON.stringify({ email: EDITOR, password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
  if (!answer.ok || cookie.length === 0) throw new Error(`The sign-in was answered with ${answer.status}.`);
  return cookie.join("; ");
}
