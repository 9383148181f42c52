import type { Role } from "@/lib/core/access/roles";
import type { ThreadKind } from "@/lib/core/review/thread";
import type { AttributionTerms, ExcerptCheck, Facet, SourceGrade, SourceType, Stance } from "@/lib/core/source/source";

export const SOURCE_TYPE_WORDS: Record<SourceType, string> = {
  interview: "Interview",
  official_statement: "Official statement",
  official_record: "Official record",
  court_document: "Court document",
  legislation: "Legislation",
  dataset: "Data set",
  study: "Study",
  report: "Report",
  transcript: "Transcript",
  recording: "Recording",
  photo_video: "Photo or video",
  eyewitness: "Eyewitness",
  reporter_notes: "Reporter's notes",
  press_release: "Press release",
  wire: "Wire story",
  news_article: "News article",
  book: "Book",
  reference_work: "Reference work",
  social_post: "Social media post",
  webpage: "Web page",
  expert: "Expert",
  other: "Other",
};

export const GRADE_WORDS: Record<SourceGrade, string> = {
  primary: "Primary",
  secondary: "Secondary",
  tertiary: "Tertiary",
  unknown: "Not graded",
};

export const TERMS_WORDS: Record<AttributionTerms, string> = {
  on_record: "On the record",
  on_background: "On background",
  not_for_attribution: "Not for attribution",
  off_record: "Off the record",
  confidential: "Confidential",
};

export const FACET_WORDS: Record<Facet, string> = { content: "Is it so?", attribution: "Was it said?" };

export const STANCE_WORDS: Record<Stance, string> = {
  supports: "Supports",
  contradicts: "Contradicts",
  partly_supports: "Partly supports",
  context: "Context",
  inconclusive: "Inconclusive",
};

export const EXCERPT_WORDS: Record<ExcerptCheck, string> = {
  found: "Excerpt found in the captured source",
  not_found: "Excerpt not found in the captured source",
  no_capture: "Source text not captured",
};

export const THREAD_WORDS: Record<ThreadKind, string> = {
  note: "Note",
  question: "Question",
  legal: "Legal",
  blocking: "Blocking",
};

export const ROLE_WORDS: Record<Role, string> = {
  admin: "Admin",
  editor: "Editor",
  checker: "Checker",
  writer: "Writer",
  viewer: "Viewer",
};
