import { GRADE_WORDS, SOURCE_TYPE_WORDS, TERMS_WORDS } from "@/app/_words/source-words";
import type { SourceField } from "@/app/(desk)/sources/_form/source-draft";

/** The names of the fields of a source. */
export const SOURCE_FIELD_WORDS: Record<SourceField, string> = {
  type: "Type",
  title: "Title",
  url: "Web address",
  grade: "Grade",
  creator: "Creator",
  publisher: "Publisher",
  publishedAt: "Published",
  accessedAt: "Looked at",
  archiveUrl: "Archived copy",
  independenceGroup: "Goes back to",
  terms: "Terms",
  note: "Note",
};

const CHOICE_WORDS: Partial<Record<SourceField, Readonly<Record<string, string>>>> = {
  type: SOURCE_TYPE_WORDS,
  grade: GRADE_WORDS,
  terms: TERMS_WORDS,
};

/** What stands in a field, in words. */
export function fieldInWords(field: SourceField, value: string): string {
  return CHOICE_WORDS[field]?.[value] ?? value;
}
