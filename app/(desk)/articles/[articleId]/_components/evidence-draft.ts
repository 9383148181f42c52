import type { NewEvidence } from "@/app/(desk)/articles/[articleId]/_store/evidence-actions";
import type { Facet, SourceGrade, SourceType, Stance } from "@/lib/core/source/source";

/** The evidence form as it is typed: every field a string, "" where nothing stands. */
export type EvidenceDraft = {
  sourceId: string;
  sourceTitle: string;
  url: string;
  title: string;
  type: SourceType;
  grade: SourceGrade;
  creator: string;
  publisher: string;
  publishedAt: string;
  archiveUrl: string;
  independenceGroup: string;
  captureText: string;
  facet: Facet;
  stance: Stance;
  excerpt: string;
  locatorLabel: string;
  locator: string;
  note: string;
};

/** The empty form. An attributed claim begins with the question whether it was said. */
export function emptyEvidence(attributed: boolean): EvidenceDraft {
  return {
    sourceId: "",
    sourceTitle: "",
    url: "",
    title: "",
    type: "webpage",
    grade: "unknown",
    creator: "",
    publisher: "",
    publishedAt: "",
    archiveUrl: "",
    independenceGroup: "",
    captureText: "",
    facet: attributed ? "attribution" : "content",
    stance: "supports",
    excerpt: "",
    locatorLabel: "page",
    locator: "",
    note: "",
  };
}

/** Reads a draft that was kept; what is missing comes from the empty form. */
export function readEvidence(words: string, empty: EvidenceDraft): EvidenceDraft {
  try {
    // Kept by the same form; an older shape only lacks keys, which the empty form supplies.
    return words === "" ? empty : { ...empty, ...(JSON.parse(words) as Partial<EvidenceDraft>) };
  } catch {
    return empty;
  }
}

function filled<Key extends string>(values: Record<Key, string>): Partial<Record<Key, string>> {
  const entries = Object.entries<string>(values).filter(([, value]) => value.trim() !== "");
  // Object.fromEntries forgets the keys, which are those of the argument.
  return Object.fromEntries(entries.map(([key, value]) => [key, value.trim()])) as Partial<Record<Key, string>>;
}

/** What is sent: fields with words only, and either a known source or a new one. */
export function toNewEvidence(draft: EvidenceDraft): NewEvidence {
  const { facet, stance, excerpt, locator, note, locatorLabel } = draft;
  const link = { facet, stance, ...filled({ excerpt, note, locator }), ...(locator.trim() ? { locatorLabel } : {}) };
  if (draft.sourceId) return { ...link, sourceId: draft.sourceId };
  const { url, creator, publisher, archiveUrl, independenceGroup, captureText, publishedAt } = draft;
  const source = {
    type: draft.type,
    grade: draft.grade,
    title: draft.title.trim() || url.trim(),
    ...filled({ url, creator, publisher, archiveUrl, independenceGroup, captureText }),
    ...(publishedAt ? { publishedAt: new Date(`${publishedAt}T00:00:00Z`).toISOString() } : {}),
  };
  return { ...link, source };
}
