import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { ClaimPassSchema } from "@/lib/core/extract/claim-pass";
import type { PassesView } from "@/lib/core/view/passes-view";
import { readPasses, readSetting } from "@/lib/db/passes";
import { fromPool, fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

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
    const { off } = await readSetting(fromTx(tx), actor.newsroomId);
    if (off.includes(pass) !== on) {
      context.unchanged();
      return readPasses(fromTx(tx), actor);
    }
    const left = on ? off.filter((other) => other !== pass) : [...off, pass];
    const room = await tx.newsroom.findUniqueOrThrow({ where: { id: actor.newsroomId }, select: { settings: true } });
    const settings = typeof room.settings === "object" && !Array.isArray(room.settings) ? room.settings : {};
    const { count } = await tx.newsroom.updateMany({
      where: { id: actor.newsroomId, version },
      data: { version: { increment: 1 }, settings: { ...settings, passesOff: left } },
    });
    if (count !== 1) throw new AppError("stale", "Somebody else changed the settings meanwhile. Look again.");
    context.record({ type: "passes.changed", payload: { pass, on }, objectId: actor.newsroomId, version: version + 1 });
    return readPasses(fromTx(tx), actor);
  },
});
