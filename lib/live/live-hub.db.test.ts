import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { getClaim } from "@/lib/claims/queries";
import type { Follower, LiveMessage } from "@/lib/live/follower";
import { LiveHub } from "@/lib/live/live-hub";
import { buildClaim } from "@/seeds/factories/build-claim";
import { cookieOf } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const PATIENCE = { timeout: 60_000 };

async function touch(claimId: string, priority: "high" | "low"): Promise<number> {
  const { version } = await ask(getClaim, desk().checker, { id: claimId });
  return (await execute(editClaim, desk().checker, { id: claimId, version, priority })).version;
}

test("several servers tell their own people each, and all the same in the same order", async () => {
  const claim = await buildClaim(desk(), { status: "open" });
  const cookies = await Promise.all([1, 2, 3].map(() => cookieOf(desk().viewer)));
  const servers = cookies.map(() => ({ hub: new LiveHub(), heard: [] as LiveMessage[] }));
  for (const [i, { hub, heard }] of servers.entries()) {
    await hub.attach(listener(cookies[i] ?? "", heard), null, false);
  }
  const expected: number[] = [];
  for (let i = 0; i < 10; i += 1) expected.push(await touch(claim.id, i % 2 ? "low" : "high"));
  for (const { heard } of servers) {
    await expect.poll(() => heard.flatMap(changeOf(claim.id)), PATIENCE).toEqual(expected);
  }
  const orders = servers.map(({ heard }) => heard.flatMap((m) => (m.event === "change" ? [m.data.position] : [])));
  expect(new Set(orders.map((order) => order.join())).size).toBe(1);
  for (const { hub } of servers) await hub.stop();
});

function listener(cookie: string, heard: LiveMessage[]): Follower {
  const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
  return {
    actor: desk().viewer,
    credential: { kind: "session", value: token },
    article: null,
    send: (message) => heard.push(message),
    close: () => undefined,
  };
}

const changeOf = (claimId: string) => (message: LiveMessage) =>
  message.event === "change" && message.data.claimId === claimId ? [message.data.version ?? 0] : [];
