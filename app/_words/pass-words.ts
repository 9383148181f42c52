import type { ClaimPass } from "@/lib/core/extract/claim-pass";

/** What each pass looks for, as a heading and as a sentence. */
export const PASS_WORDS: Record<ClaimPass, { readonly name: string; readonly finds: string }> = {
  clauses: {
    name: "What the outlet asserts",
    finds: "Facts in the article's own voice, headline and captions included.",
  },
  attribution: { name: "What others say", finds: "What somebody is quoted with, or said to have said." },
  roles: { name: "Who somebody is", finds: "Names with a title, an age or a description beside them." },
};
