import { Badge } from "@/app/_ui/badge";
import { counted } from "@/app/_ui/number";
import { TextLink } from "@/app/_ui/text-link";
import { THREAD_LOOK } from "@/app/_ui/thread-look";
import { Time } from "@/app/_ui/time";
import { THREAD_WORDS } from "@/app/_words/source-words";
import { ThreadDue } from "@/app/(desk)/_threads/thread-due";
import type { ThreadLine } from "@/lib/core/view/thread-view";

/** One open question in a list over all articles: what is asked, where, of whom and by when. Leads to the remark. */
export function QuestionLine({ thread }: { thread: ThreadLine }) {
  const [first] = thread.comments;
  const answers = thread.comments.length - 1;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-faint">
        <Badge {...THREAD_LOOK[thread.kind]}>{THREAD_WORDS[thread.kind]}</Badge>
        <span>{thread.assignee ? `for ${thread.assignee.name}` : "for everybody"}</span>
        <ThreadDue thread={thread} />
      </p>
      <p className="mt-1 line-clamp-3 [overflow-wrap:anywhere]">
        <TextLink href={`/comments/${first?.id}`}>{first?.body || "This remark was taken back."}</TextLink>
      </p>
      <p className="mt-0.5 text-sm text-ink-faint [overflow-wrap:anywhere]">
        {thread.claim ? `${thread.claim.label} in ` : ""}
        {thread.articleTitle} · {thread.openedBy.name}, <Time value={thread.openedAt} />
        {answers > 0 && ` · ${counted(answers, "answer")}`}
      </p>
    </>
  );
}
