import fc from "fast-check";
import { changeSegment } from "@/lib/articles/change-segment";
import { clearArticle } from "@/lib/articles/clear-article";
import { dismissText } from "@/lib/articles/dismiss-text";
import { editArticle } from "@/lib/articles/edit-article";
import { importArticle } from "@/lib/articles/import-article";
import { moveArticle } from "@/lib/articles/move-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { execute } from "@/lib/boundary/execute";
import { addClaim } from "@/lib/claims/add-claim";
import { editClaim } from "@/lib/claims/edit-claim";
import { linkClaims } from "@/lib/claims/link-claims";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { moveClaim } from "@/lib/claims/move-claim";
import { setVerdict } from "@/lib/claims/set-verdict";
import { splitClaim } from "@/lib/claims/split-claim";
import type { Actor } from "@/lib/core/access/roles";
import { CLAIM_MOVE_NAMES, DISMISSAL_REASONS } from "@/lib/core/claim/status";
import { pool } from "@/lib/db/client";
import { type Desk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { AppError } from "@/lib/platform/errors";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { deleteComment, editComment } from "@/lib/reviews/change-comment";
import { giveSecondVerdict } from "@/lib/reviews/give-second-verdict";
import { closeReply, noteAttempt } from "@/lib/reviews/keep-reply";
import { openReply } from "@/lib/reviews/open-reply";
import { openThread } from "@/lib/reviews/open-thread";
import { postComment } from "@/lib/reviews/post-comment";
import { resolveThread } from "@/lib/reviews/resolve-thread";
import { addSource } from "@/lib/sources/add-source";
import { captureSource } from "@/lib/sources/capture-source";
import { citeSource } from "@/lib/sources/cite-source";
import { editPolicy } from "@/lib/sources/edit-policy";
import { mergeSources } from "@/lib/sources/merge-sources";
import { withdrawEvidence } from "@/lib/sources/withdraw-evidence";

/** Something that somebody at the desk tries; what is not allowed just then is refused, as it would be to people. */
export type Step = {
  readonly what: keyof typeof WORK;
  readonly who: "editor" | "second" | "checker";
  readonly pick: number;
  readonly other: number;
  readonly words: string;
};

/** Words that were hard on somebody's files before: directions, emoji, what looks like a control or a formula. */
const HARD = [
  ...["שלום עולם", "مرحبا 12", "\u202egpj.exe\u202c", "\u2066a\u2069", "\u200f5\u200e", "👩‍👩‍👧 🇬🇧", "e\u0301", "數字"],
  ...["=1+1", "\u0007bell", "\u001b[31m", "\u007f", "\u0085next", "\u2028line", "\ufeffmark", "_x000D_", "\\u0000"],
  ...['</script>"', "'; --", "\\N", "a\ttab", "C:\\new", "\ufffe", "&amp;", "$1", "%s", "\u00ad", "{}", "null"],
];
const wordsArbitrary = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...HARD), weight: 3 }, fc.string({ unit: "grapheme", maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${parts.join(" ").replaceAll("\0", "")}.`);

type Row = Readonly<Record<string, string>> & {
  readonly version: number;
  readonly start: number;
  readonly end: number;
};
type Turn = Omit<Step, "what" | "who"> & { readonly desk: Desk; readonly actor: Actor };

async function one(turn: Turn, table: string, pick = turn.pick): Promise<Row> {
  // Straight from the table, because the lists of the desk would have to be asked page by page.
  const { rows } = await pool().query(`SELECT * FROM ${table} WHERE newsroom_id = $1 ORDER BY 1`, [
    turn.desk.editor.newsroomId,
  ]);
  const row = rows[pick % Math.max(1, rows.length)];
  if (!row) throw new AppError("not_found", "Nothing of that kind is there yet.");
  return row;
}

async function versioned(turn: Turn, table: string): Promise<{ id: string; version: number }> {
  const { id = "", version } = await one(turn, table);
  return { id, version };
}

/** A claim that the checker has just judged, whatever it was before. */
async function judged(turn: Turn): Promise<{ id: string; version: number }> {
  const found = await versioned(turn, "claim");
  const { id, version } = await execute(moveClaim, turn.desk.checker, { ...found, move: "start" });
  return execute(setVerdict, turn.desk.checker, { id, version, verdict: "confirmed", note: turn.words }).then((at) => ({
    id: at.id,
    version: at.version,
  }));
}

const text = ({ words, pick, other }: Turn) =>
  [
    `The ferry carried ${pick % 900} people.`,
    words,
    `It took ${other % 90} minutes in 2019.`,
    `${words} said so.`,
  ].join("\n\n");

const WORK = {
  import: (at: Turn) => execute(importArticle, at.actor, { title: at.words, text: text(at), byline: at.words }),
  revise: async (at: Turn) => {
    const found = await one(at, "article");
    return execute(reviseArticle, at.actor, { id: found.id, version: found.version, text: text(at), note: at.words });
  },
  edit_article: async (at: Turn) =>
    execute(editArticle, at.actor, {
      ...(await versioned(at, "article")),
      outlet: at.words,
      writerIds: [at.desk.second.memberId],
    }),
  clear: async (at: Turn) =>
    execute(clearArticle, at.actor, { ...(await versioned(at, "article")), overrideReason: at.words }),
  publish: async (at: Turn) => execute(moveArticle, at.actor, { ...(await versioned(at, "article")), move: "publish" }),
  dismiss_text: async (at: Turn) => {
    const { id } = await one(at, "article");
    return execute(dismissText, at.actor, { articleId: id, start: 0, end: 9, reason: "opinion", note: at.words });
  },
  change_segment: async (at: Turn) =>
    execute(changeSegment, at.actor, { articleId: (await one(at, "article")).id, start: 0, kind: "promo" }),
  add_claim: async (at: Turn) =>
    execute(addClaim, at.actor, {
      articleId: (await one(at, "article")).id,
      start: 4,
      end: 9 + (at.other % 9),
      text: at.words,
    }),
  edit_claim: async (at: Turn) =>
    execute(editClaim, at.actor, { ...(await versioned(at, "claim")), text: at.words, tags: [at.words.slice(0, 50)] }),
  split: async (at: Turn) => {
    const { id, version, start, end } = await one(at, "claim");
    const half = start + Math.max(1, Math.floor((end - start) / 2));
    return execute(splitClaim, at.actor, {
      id,
      version,
      parts: [
        { start, end: half },
        { start: half, end },
      ],
    });
  },
  merge: async (at: Turn) =>
    execute(mergeClaims, at.actor, {
      ...(await versioned(at, "claim")),
      with: [(await one(at, "claim", at.other)).id],
    }),
  link: async (at: Turn) =>
    execute(linkClaims, at.actor, { id: (await one(at, "claim")).id, otherId: (await one(at, "claim", at.other)).id }),
  move: async (at: Turn) => {
    const move = CLAIM_MOVE_NAMES[at.other % CLAIM_MOVE_NAMES.length];
    const reason = move === "dismiss" ? DISMISSAL_REASONS[at.other % DISMISSAL_REASONS.length] : at.words;
    const more =
      move === "ask" ? { question: at.words } : move === "submit" ? { overrideReason: at.words } : { reason };
    return execute(moveClaim, at.actor, { ...(await versioned(at, "claim")), move, ...more });
  },
  judge: async (at: Turn) =>
    execute(setVerdict, at.actor, { ...(await versioned(at, "claim")), verdict: "confirmed", note: at.words }),
  sign_off: async (at: Turn) => signOffClaim(at.desk, await versioned(at, "claim")),
  second_check: async (at: Turn) => {
    const claim = await judged(at);
    return execute(askSecondCheck, at.actor, { ...claim, checkerId: at.desk.second.memberId });
  },
  second_verdict: async (at: Turn) => {
    const check = { ...(await versioned(at, "second_check")), verdict: "incorrect", note: at.words };
    return execute(giveSecondVerdict, at.desk.second, check);
  },
  cite: async (at: Turn) => {
    const source = {
      type: "report",
      grade: "primary",
      title: at.words,
      url: `https://Example.org/${at.other % 3}/?b=1&a=2`,
    };
    return execute(citeSource, at.actor, {
      claimId: (await one(at, "claim")).id,
      source,
      excerpt: at.words,
      stance: "context",
    });
  },
  add_source: async (at: Turn) =>
    execute(addSource, at.actor, { type: "book", grade: "unknown", title: at.words, captureText: `${at.words} 1` }),
  capture: async (at: Turn) => execute(captureSource, at.actor, { id: (await one(at, "source")).id, text: at.words }),
  merge_sources: async (at: Turn) =>
    execute(mergeSources, at.actor, {
      ...(await versioned(at, "source")),
      into: (await one(at, "source", at.other)).id,
    }),
  withdraw: async (at: Turn) =>
    execute(withdrawEvidence, at.actor, { ...(await versioned(at, "evidence")), reason: at.words }),
  talk: async (at: Turn) =>
    execute(openThread, at.actor, {
      kind: "blocking",
      body: `${at.words} @Sven`,
      claimId: (await one(at, "claim")).id,
    }),
  talk_of_article: async (at: Turn) =>
    execute(openThread, at.actor, { kind: "note", body: at.words, articleId: (await one(at, "article")).id }),
  remark: async (at: Turn) =>
    execute(postComment, at.actor, { threadId: (await one(at, "thread")).id, body: at.words }),
  edit_remark: async (at: Turn) =>
    execute(editComment, at.actor, { id: (await one(at, "comment")).id, body: at.words }),
  delete_remark: async (at: Turn) => execute(deleteComment, at.actor, { id: (await one(at, "comment")).id }),
  resolve: async (at: Turn) => execute(resolveThread, at.actor, await versioned(at, "thread")),
  ask_reply: async (at: Turn) => {
    const { id, article_id } = await one(at, "claim");
    const attempt = { channel: "phone", note: at.words };
    return execute(openReply, at.actor, { articleId: article_id, party: at.words, claimIds: [id], attempt });
  },
  attempt_reply: async (at: Turn) =>
    execute(noteAttempt, at.actor, { id: (await one(at, "reply_request")).id, channel: "letter", note: at.words }),
  close_reply: async (at: Turn) =>
    execute(closeReply, at.actor, { ...(await versioned(at, "reply_request")), outcome: "answered", answer: at.words }),
  rule: async ({ desk, other }: Turn) => {
    const { rows } = await pool().query("SELECT version FROM newsroom WHERE id = $1", [desk.admin.newsroomId]);
    const rule = { primary: 1, independent: other % 3, records: 0, replySought: true, secondCheck: "never" };
    return execute(editPolicy, desk.admin, { claimType: "number", version: rows[0]?.version, rule });
  },
};

/** Any step. */
export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  // The keys are those of the table above.
  what: fc.constantFrom(...(Object.keys(WORK) as (keyof typeof WORK)[])),
  who: fc.constantFrom("editor", "second", "checker"),
  pick: fc.nat(1_000),
  other: fc.nat(1_000),
  words: wordsArbitrary,
});

/** Tries a step, and says whether it was taken. What is no refusal of ours is thrown on. */
export async function take(desk: Desk, { what, who, ...step }: Step): Promise<boolean> {
  try {
    await WORK[what]({ ...step, desk, actor: desk[who] });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
