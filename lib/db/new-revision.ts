import type { Extraction } from "@/lib/core/extract/contract";
import type { Tx } from "@/lib/db/transaction";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";

/** A text of an article to be kept, with what was found in it. */
export type NewRevision = {
  readonly newsroomId: string;
  readonly articleId: string;
  readonly ordinal: number;
  readonly text: string;
  readonly note: string | null;
  readonly byId: string;
  readonly found: Extraction;
};

const BATCH = 2_000;

/** Keeps a text of an article, with its sentences and segments, and makes it the current one. Returns its id. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<string> {
  const { newsroomId, articleId, found } = revision;
  const id = newId();
  await tx.revision.create({
    data: {
      id,
      newsroomId,
      articleId,
      ordinal: revision.ordinal,
      text: revision.text,
      sha256: sha256(revision.text),
      length: revision.text.length,
      extractor: `${found.extractor.name} ${found.extractor.version}`,
      notExtracted: found.notExtracted,
      sentences: found.sentences.flatMap((sentence) => [sentence.start, sentence.end]),
      note: revision.note,
      createdById: revision.byId,
    },
    select: { id: true },
  });
  await tx.article.update({ where: { id: articleId }, data: { currentRevisionId: id }, select: { id: true } });
  const segments = found.segments.map(({ start, end, kind }, ordinal) => ({
    ...{ revisionId: id, ordinal, newsroomId },
    ...{ start, end, kind },
  }));
  for (let from = 0; from < segments.length; from += BATCH) {
    await tx.segment.createMany({ data: segments.slice(from, from + BATCH) });
  }
  return id;
}
