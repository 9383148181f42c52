import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { ClaimPassSchema } from "@/lib/core/extract/claim-pass";
import type { PassesView } from "@/lib/core/view/passes-view";
import { changeSetting } from "@/lib/db/newsroom-settings";
import { readPasses, readPassSetting } from "@/lib/db/passes";
import { fromPool, fromTx } from "@/lib/db/rows";

/** How the claims that each pass proposed were received, and which passes are turned off. */
export const getPasses = defineQuery({
  name: "getPasses",
  permission: "claim:read",
  input: z.strictObject({}),
  run: ({ actor }): Promise<PassesView> => readPasses(fromPool, actor),
});

/**
 * Turns a pass off, or on again, for the whole newsroom. It holds for texts that come in from now on; claims that were
 * proposed before stay.
 */
export const turnPass = defineCommand({
  name: "turnPass",
  permission: "settings:manage",
  input: z.strictObject({ pass: ClaimPassSchema, on: z.boolean(), version: z.int() }),
  run: async (context, { pass, on, version }): Promise<PassesView> => {
    const { tx, actor } = context;
    const { off } = await readPassSetting(fromTx(tx), actor.newsroomId);
    if (off.includes(pass) !== on) {
      context.unchanged();
      return readPasses(fromTx(tx), actor);
    }
    const left = on ? off.filter((other) => other !== pass) : [...off, pass];
    const next = await changeSetting(tx, { newsroomId: actor.newsroomId, version }, { passesOff: left });
    context.record({ type: "passes.changed", payload: { pass, on }, objectId: actor.newsroomId, version: next });
    return readPasses(fromTx(tx), actor);
  },
});
