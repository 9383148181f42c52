import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { MAX_CAPTURE_LENGTH } from "@/lib/core/source/source-input";
import { plainText } from "@/lib/core/text/plain";
import type { SourceView } from "@/lib/core/view/source-view";
import { fromTx } from "@/lib/db/rows";
import { insertCapture, readSource } from "@/lib/db/sources";
import { refuseConfidential } from "@/lib/sources/refuse-confidential";
import { refuseMerged } from "@/lib/sources/refuse-merged";

/** Keeps a text of a source as it was seen; excerpts cited from it are proved against it from then on. */
export const captureSource = defineCommand({
  name: "captureSource",
  permission: "source:write",
  input: z.strictObject({
    id: z.uuid(),
    text: plainText(MAX_CAPTURE_LENGTH).refine((text) => text.trim() !== "", "Paste the text of the source."),
  }),
  run: async ({ tx, actor, record }, input): Promise<SourceView> => {
    const source = await readSource(fromTx(tx), actor, input.id);
    refuseConfidential(source);
    refuseMerged(source);
    await insertCapture(tx, actor, { ...source, text: input.text }, record);
    return readSource(fromTx(tx), actor, input.id);
  },
});
