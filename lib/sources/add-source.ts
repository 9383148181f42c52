import { defineCommand } from "@/lib/boundary/command";
import { NewSourceSchema } from "@/lib/core/source/source-input";
import type { SourceView } from "@/lib/core/view/source-view";
import { fromTx } from "@/lib/db/rows";
import { insertSource, readSource } from "@/lib/db/sources";

/** Writes a source down, so that claims can cite it. */
export const addSource = defineCommand({
  name: "addSource",
  permission: "source:write",
  input: NewSourceSchema,
  run: async ({ tx, actor, record }, input): Promise<SourceView> => {
    const id = await insertSource(tx, actor, input, record);
    return readSource(fromTx(tx), actor, id);
  },
});
