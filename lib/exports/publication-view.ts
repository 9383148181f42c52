import type { Actor } from "@/lib/core/access/roles";
import { publicArticleUrl } from "@/lib/core/export/claim-review";
import type { PublicationView } from "@/lib/core/view/publication-view";
import { countRecords } from "@/lib/db/export-rows";
import { type PublicationRow, readPublication } from "@/lib/db/publications";
import type { Reader } from "@/lib/db/rows";
import { readSettings } from "@/lib/platform/env";

/** Whether an article has a public page, for somebody who may know of the article. */
export async function readPublicationView(reader: Reader, actor: Actor, articleId: string): Promise<PublicationView> {
  const record = await readPublication(reader, actor.newsroomId, articleId);
  const { verified } = await countRecords(reader, actor, { article: articleId });
  return {
    articleId,
    state: stateOf(record),
    url: publicArticleUrl(readSettings().publicOrigin, articleId),
    publishedAt: record?.publishedAt ?? null,
    verified,
  };
}

function stateOf(record: PublicationRow | null): PublicationView["state"] {
  if (record === null) return "off";
  if (record.withdrawn) return "closed";
  return record.open ? "on" : "hidden";
}
