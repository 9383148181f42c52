import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { THREAD_WORDS } from "@/app/_words/source-words";
import type { ThreadView } from "@/lib/core/view/claim-view";

/** Open questions that wait for my answer. */
export function QuestionCard({ questions }: { questions: readonly ThreadView[] }) {
  return (
    <Card title="Questions for me" actions={<TextLink href="/questions?mine=true">All questions</TextLink>}>
      {questions.length === 0 ? (
        <p className="text-ink-soft">No open question waits for your answer.</p>
      ) : (
        <ul className="divide-y divide-line">
          {questions.map((thread) => (
            <li key={thread.id} className="py-2.5 first:pt-0 last:pb-0">
              <TextLink href={`/comments/${thread.comments[0]?.id}`} className="line-clamp-3 [overflow-wrap:anywhere]">
                {thread.comments[0]?.body || `${THREAD_WORDS[thread.kind]} without words`}
              </TextLink>
              <p className="mt-0.5 text-sm text-ink-faint">
                {thread.openedBy.name}, <Time value={thread.openedAt} />
                {thread.dueAt && (
                  <>
                    {" · due "}
                    <Time value={thread.dueAt} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
