import type { ExportDocument, FullClaim } from "@/lib/core/export/json";
import type { ThreadRecord } from "@/lib/core/export/source-records";

/** Somebody whom a document names. `signs` where an approval of his stands in it. */
export type DocumentPerson = { readonly id: string; readonly name: string; readonly signs: boolean };

const NAMELESS = "Somebody whom the file does not name";

/** Everybody whom a document names, each once. */
export function documentPeople(document: ExportDocument): DocumentPerson[] {
  const names = new Map<string, string>();
  const signers = new Set<string>();
  const note = (id: string | null, name: string | null = null) => {
    if (id === null) return;
    const known = names.get(id);
    if (known === undefined || (known === NAMELESS && name !== null)) names.set(id, name ?? NAMELESS);
  };
  for (const article of document.articles) {
    note(article.created_by_id, article.created_by);
    for (const one of [...article.writers, ...article.members]) note(one.id, one.name);
    for (const one of article.revisions) note(one.created_by_id, one.created_by);
    for (const one of article.sign_offs) {
      note(one.signed_by_id, one.signed_by);
      signers.add(one.signed_by_id);
    }
    notePeopleOfWork(article, note);
    for (const one of article.events) note(one.actor_id, one.actor);
    notePeopleOfThreads(article.threads, note);
    for (const claim of article.claims) {
      notePeopleOfClaim(claim, note);
      for (const one of claim.sign_offs) signers.add(one.signed_by_id);
    }
  }
  for (const one of [...document.sources, ...document.captures, ...document.attachments])
    note(one.created_by_id, one.created_by);
  return [...names].map(([id, name]) => ({ id, name, signs: signers.has(id) }));
}

/** Those who marked the text, or reached those concerned. */
function notePeopleOfWork(article: ExportDocument["articles"][number], note: Note): void {
  for (const one of article.segment_changes) note(one.changed_by_id, one.changed_by);
  for (const one of article.dismissals) {
    note(one.created_by_id, one.created_by);
    note(one.withdrawn_by_id);
  }
  for (const one of article.hints) note(one.dismissed_by_id, one.dismissed_by);
  for (const one of article.replies) {
    note(one.opened_by_id, one.opened_by);
    note(one.closed_by_id, one.closed_by);
    for (const attempt of one.attempts) note(attempt.by_id, attempt.by);
  }
}

type Note = (id: string | null, name?: string | null) => void;

function notePeopleOfClaim(claim: FullClaim, note: Note): void {
  note(claim.assignee_id, claim.assignee);
  note(claim.verdict_by_id, claim.verdict_by);
  note(claim.attribution_verdict_by_id, claim.attribution_verdict_by);
  note(claim.submitted_by_id, claim.submitted_by);
  note(claim.policy_override_by_id, claim.policy_override_by);
  note(claim.dismissed_by_id);
  note(claim.created_by_id);
  for (const one of claim.evidence) {
    note(one.added_by_id, one.added_by);
    note(one.withdrawn_by_id);
  }
  for (const one of claim.sign_offs) {
    note(one.signed_by_id, one.signed_by);
    note(one.verdict_by_id);
    note(one.submitted_by_id);
  }
  for (const one of claim.second_checks) {
    note(one.asked_by_id, one.asked_by);
    note(one.checker_id, one.checker);
    note(one.first_by_id, one.first_by);
    note(one.decided_by_id, one.decided_by);
    note(one.withdrawn_by_id, one.withdrawn_by);
  }
  for (const one of claim.same_as) note(one.linked_by_id, one.linked_by);
  for (const one of claim.events) note(one.actor_id, one.actor);
  notePeopleOfThreads(claim.threads, note);
}

function notePeopleOfThreads(threads: readonly ThreadRecord[], note: Note): void {
  for (const thread of threads) {
    note(thread.assignee_id, thread.assignee);
    note(thread.opened_by_id, thread.opened_by);
    note(thread.resolved_by_id, thread.resolved_by);
    for (const comment of thread.comments) {
      note(comment.author_id, comment.author);
      for (const one of comment.mentions) note(one.id, one.name);
    }
  }
}
