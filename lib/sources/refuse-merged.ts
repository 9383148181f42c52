import type { SourceView } from "@/lib/core/view/source-view";
import { AppError } from "@/lib/platform/errors";

/** Nothing new is hung on a source that turned out to be another one. */
export function refuseMerged(source: Pick<SourceView, "mergedIntoId">): void {
  if (source.mergedIntoId === null) return;
  throw new AppError("conflict", "This source was merged into another one: use that one.", {
    details: { mergedIntoId: source.mergedIntoId },
  });
}
