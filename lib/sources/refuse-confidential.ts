import type { SourceView } from "@/lib/core/view/source-view";
import { AppError } from "@/lib/platform/errors";

/** Nothing is written openly beside a confidential source that could tell who it is. */
export function refuseConfidential(source: Pick<SourceView, "terms">): void {
  if (source.terms !== "confidential") return;
  throw new AppError("conflict", "This source is confidential: nothing is kept openly beside it. Confide another one.");
}
