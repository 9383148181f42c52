import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { projectRoot } from "@/lib/platform/project-root";

const IndexSchema = z.array(
  z.object({
    file: z.string(),
    title: z.string(),
    byline: z.string().optional(),
    outlet: z.string().optional(),
    sourceUrl: z.string().optional(),
    publishedAt: z.string().optional(),
    credit: z.string().describe("where the text comes from and under which licence"),
  }),
);

/** The sample articles that come with Linecheck, in the order of their list. */
export async function readSampleArticles(folder = join(projectRoot(), "seeds", "articles")) {
  const list = IndexSchema.parse(JSON.parse(await readFile(join(folder, "index.json"), "utf8")));
  return Promise.all(
    list.map(async ({ file, credit: _credit, ...details }) => ({
      ...details,
      text: await readFile(join(folder, file), "utf8"),
    })),
  );
}

/** Takes the sample articles in, so that a new desk has something to look at. */
export async function loadSampleArticles(actor: Actor): Promise<void> {
  for (const sample of await readSampleArticles()) await execute(importArticle, actor, sample);
}
