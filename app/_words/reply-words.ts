import type { ReplyChannel, ReplyOutcome, ReplyState } from "@/lib/core/review/reply";

export const REPLY_STATE_WORDS: Record<ReplyState, string> = {
  waiting: "Waiting for an answer",
  answered: "Answered",
  declined: "Declined to comment",
  unreachable: "Could not be reached",
  withdrawn: "Taken back",
};

export const REPLY_OUTCOME_WORDS: Record<ReplyOutcome, string> = {
  answered: "They answered",
  declined: "They declined to comment",
  unreachable: "They could not be reached",
};

export const REPLY_CHANNEL_WORDS: Record<ReplyChannel, string> = {
  email: "E-mail",
  phone: "Phone",
  letter: "Letter",
  in_person: "In person",
  message: "Message",
  social_media: "Social media",
  lawyer: "Their lawyer",
  other: "Another way",
};
