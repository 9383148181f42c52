import { z } from "zod";
import { extractForNewsroom } from "@/lib/articles/extract-for-newsroom";
import { defineCommand } from "@/lib/boundary/command";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import type { Extraction } from "@/lib/core/extract/contract";
import { plainText } from "@/lib/core/text/plain";

/** Shows what would be found in a text. Nothing is saved. */
export const previewExtraction = defineCommand({
  name: "previewExtraction",
  permission: "article:import",
  input: z.strictObject({ text: plainText(MAX_ARTICLE_LENGTH) }),
  prepare: (input, actor) => extractForNewsroom(input.text, actor),
  run: async ({ prepared, unchanged }): Promise<Extraction> => {
    unchanged();
    return prepared;
  },
});
