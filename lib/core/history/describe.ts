import { describePeople } from "@/lib/core/history/describe-people";
import { describeRevision } from "@/lib/core/history/describe-revision";
import { describeWorkflow } from "@/lib/core/history/describe-workflow";
import { EventSchema, type HistoryEvent } from "@/lib/core/history/events";
import { fieldsInWords as fields, keyInWords as words } from "@/lib/core/history/in-words";
import { PEOPLE_EVENTS, type PeopleEvent } from "@/lib/core/history/people-events";
import type { RevisionEvent } from "@/lib/core/history/revision-events";
import { WORKFLOW_EVENTS, type WorkflowEvent } from "@/lib/core/history/workflow-events";

const PEOPLE_TYPES: ReadonlySet<string> = new Set(PEOPLE_EVENTS.map(({ shape }) => shape.type.value));
const WORKFLOW_TYPES: ReadonlySet<string> = new Set(WORKFLOW_EVENTS.map(({ shape }) => shape.type.value));

/** Says a line of the history in words, without the name of who did it. A line of an unknown kind is named as it is. */
export function describeEvent(type: string, payload: unknown): string {
  const parsed = EventSchema.safeParse({ type, payload });
  return parsed.success ? sentence(parsed.data) : type;
}

function sentence(event: HistoryEvent): string {
  if (isAboutPeople(event)) return describePeople(event);
  return isOfWorkflow(event) ? describeWorkflow(event) : ofDesk(event);
}

function isAboutPeople(event: HistoryEvent): event is PeopleEvent {
  return PEOPLE_TYPES.has(event.type);
}

function isOfWorkflow(event: HistoryEvent): event is WorkflowEvent {
  return WORKFLOW_TYPES.has(event.type);
}

function ofDesk(event: Exclude<HistoryEvent, PeopleEvent | WorkflowEvent>): string {
  switch (event.type) {
    case "newsroom.set_up":
      return `set up the newsroom ${event.payload.name}`;
    case "newsroom.restored":
      return `restored from the backup of ${event.payload.madeAt}${event.payload.seq === null ? "" : `, whose history ended at line ${event.payload.seq}`}`;
    case "newsroom.imported":
      return `took in ${event.payload.claims} claims in ${event.payload.articles} articles, with their history, from an export of ${event.payload.origin}`;
    case "member.joined":
      return `${event.payload.name} joined as ${event.payload.roles.join(", ")}`;
    case "member.roles_changed":
      return `changed the roles of ${event.payload.name} from ${event.payload.from.join(", ")} to ${event.payload.to.join(", ")}`;
    case "member.disabled":
      return `disabled ${event.payload.name}`;
    case "member.enabled":
      return `enabled ${event.payload.name} again`;
    case "invitation.made":
      return `invited ${event.payload.email} as ${event.payload.roles.join(", ")}`;
    case "invitation.revoked":
      return `withdrew the invitation of ${event.payload.email}`;
    case "key.made":
      return `made the API key ${event.payload.name} (${event.payload.roles.join(", ")})`;
    case "key.revoked":
      return `revoked the API key ${event.payload.name}`;
    case "export.made":
      return `exported ${event.payload.claims} claims as ${event.payload.format}`;
    case "export.asked":
      return `asked for an export of ${event.payload.claims} claims as ${event.payload.format}`;
    case "export.cancelled":
      return `cancelled an export as ${event.payload.format}`;
    case "export.failed":
      return `got no export as ${event.payload.format}: ${event.payload.trouble}`;
    case "export.taken":
      return `took the file of an export as ${event.payload.format}`;
    case "article.revised":
    case "claim.followed":
    case "claim.anchor_edited":
    case "article.moved":
    case "dismissal.made":
    case "dismissal.withdrawn":
    case "dismissal.ended":
    case "segment.changed":
      return describeRevision(event);
    default:
      return ofArticle(event);
  }
}

type ArticleEvent = Exclude<
  HistoryEvent,
  | RevisionEvent
  | WorkflowEvent
  | PeopleEvent
  | { type: `newsroom.${string}` | `member.${string}` | `invitation.${string}` | `key.${string}` | `export.${string}` }
>;

function ofArticle(event: ArticleEvent): string {
  switch (event.type) {
    case "article.imported":
      return `took in "${event.payload.title}" with ${event.payload.claims} claims proposed`;
    case "article.edited":
      return `changed the article's ${fields(event.payload.changes)}`;
    case "article.cleared":
      return event.payload.overrideReason
        ? `cleared the article over open points: ${event.payload.overrideReason}`
        : "cleared the article";
    case "article.claims_imported":
      return `brought ${event.payload.added} claims from ${event.payload.from ?? "a table"}; ${event.payload.left} lines did not fit`;
    case "article.hint_dismissed":
      return `put a hint aside (“${event.payload.words}”): ${event.payload.reason}`;
    case "article.hint_restored":
      return `took a hint back (“${event.payload.words}”)`;
    case "article.page_opened":
      return `put the article's fact-check on a public page, with ${event.payload.verified} verified claims then`;
    case "article.page_closed":
      return "took the public page of the article's fact-check away";
    case "claim.added":
      return `added ${event.payload.label}: ${event.payload.text}`;
    case "claim.edited":
      return `changed ${event.payload.label}: ${fields(event.payload.changes)}`;
    case "claim.moved":
      return `moved ${event.payload.label} from ${words(event.payload.from)} to ${words(event.payload.to)}${because(event.payload.reason)}`;
    case "claim.lapsed":
      return `${event.payload.label} lapsed: ${event.payload.reason}`;
    case "claim.verdict_set":
      return `set the verdict of ${event.payload.label}: ${verdicts(event.payload)}`;
    case "claim.split":
      return `split ${event.payload.label} into ${event.payload.into.join(", ")}`;
    case "claim.merged":
      return `merged ${event.payload.from.join(", ")} into ${event.payload.label}`;
    default:
      return ofTalk(event);
  }
}

type TalkEvent = Exclude<ArticleEvent, { type: `article.${string}` | `claim.${string}` }>;

function ofTalk(event: TalkEvent): string {
  const on = "label" in event.payload && event.payload.label ? ` on ${event.payload.label}` : "";
  switch (event.type) {
    case "source.added":
      return `added the source ${event.payload.title}`;
    case "source.edited":
      return `changed the source ${event.payload.title}: ${fields(event.payload.changes)}`;
    case "source.captured":
      return `kept a text of ${event.payload.title} (${event.payload.length} characters)`;
    case "source.file_kept":
      return `kept ${fileOf(event.payload)}`;
    case "source.file_withheld":
      return `took ${fileOf(event.payload)} out of sight: ${event.payload.reason}`;
    case "source.file_given_back":
      return `gave ${fileOf(event.payload)} back`;
    case "source.file_removed":
      return `removed ${fileOf(event.payload)} for good${event.payload.excerpts > 0 ? `; ${event.payload.excerpts} excerpts lost their proof` : ""}`;
    case "source.file_read":
      return `opened a file of ${event.payload.title}`;
    case "source.merged":
      return `merged the source ${event.payload.title} into ${event.payload.into}`;
    case "evidence.added":
      return `cited ${event.payload.source}${on} (${words(event.payload.stance)})`;
    case "evidence.edited":
      return `changed the evidence from ${event.payload.source}${on}`;
    case "evidence.withdrawn":
      return `withdrew the evidence from ${event.payload.source}${on}: ${event.payload.reason}`;
    case "thread.opened":
      return `opened a ${event.payload.kind} thread${on}`;
    case "thread.resolved":
      return `resolved a ${event.payload.kind} thread${on}`;
    case "thread.reopened":
      return `reopened a ${event.payload.kind} thread${on}`;
    case "comment.posted":
      return `commented${on}: ${event.payload.body.slice(0, 140)}`;
    case "comment.edited":
      return `edited a comment${on}`;
    case "comment.deleted":
      return `deleted a comment${on}`;
  }
}

function because(reason: string | null): string {
  return reason ? ` (${words(reason)})` : "";
}

function verdicts(payload: { to: string | null; attributionTo: string | null }): string {
  const said = payload.attributionTo ? `, said: ${words(payload.attributionTo)}` : "";
  return `${payload.to ? words(payload.to) : "none"}${said}`;
}

function fileOf({ name, title }: { readonly name: string | null; readonly title: string }): string {
  return `${name === null ? "a file" : `the file ${name}`} of ${title}`;
}
