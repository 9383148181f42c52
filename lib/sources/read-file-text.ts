import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { MAX_CAPTURE_LENGTH } from "@/lib/core/source/source-input";
import { line } from "@/lib/core/text/plain";
import type { DocumentText } from "@/lib/core/view/attachment-view";
import { readDocument } from "@/lib/platform/documents/read-document";
import { AppError } from "@/lib/platform/errors";
import { ReceivedFileSchema } from "@/lib/sources/sealed-names";

/** Reads the words of a file out, for a form to show them before anything is saved. Neither is kept. */
export const readFileText = defineCommand({
  name: "readFileText",
  permission: "article:import",
  input: z.strictObject({ name: line(255), file: ReceivedFileSchema }),
  prepare: ({ name, file }) => readDocument({ path: file.path, name, mostText: MAX_CAPTURE_LENGTH }),
  run: async ({ prepared, unchanged }, { name }): Promise<DocumentText> => {
    unchanged();
    const { mediaType, text, why } = prepared;
    if (text === null) throw new AppError("invalid", why ?? "There are no words in this file.");
    return { name, mediaType, text };
  },
});
