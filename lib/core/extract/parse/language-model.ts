import arcWeights from "@/lib/core/extract/model/arc-weights.json";
import stepWeights from "@/lib/core/extract/model/step-weights.json";
import tagWeights from "@/lib/core/extract/model/tag-weights.json";
import type { ParseModel } from "@/lib/core/extract/parse/parser";
import type { TagModel } from "@/lib/core/extract/parse/tagger";
import { unpackRows, unpackSteps } from "@/lib/core/extract/parse/weight-table";

/** The weights of the tagger and the parser, ready for use. */
export interface LanguageModel {
  readonly tagger: TagModel;
  readonly parser: ParseModel;
}

let model: LanguageModel | null = null;

/** The grammar that Linecheck ships with. Unpacked when first asked for, then kept: it never changes. */
export function languageModel(): LanguageModel {
  model ??= {
    tagger: { tags: tagWeights.tags, table: unpackRows(tagWeights), sure: tagWeights.sure },
    parser: { labels: arcWeights.labels, steps: unpackSteps(stepWeights), arcs: unpackRows(arcWeights) },
  };
  return model;
}
