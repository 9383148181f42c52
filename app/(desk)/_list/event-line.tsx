import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { EventView } from "@/lib/core/view/history-view";

/** One line of the history: who did what, when, and the way to it. */
export function EventLine({ event }: { event: EventView }) {
  const href = hrefOf(event);
  const name = event.actor?.name ?? "Linecheck";
  // "C-015 lapsed" is no sentence about the person by whose doing it came about.
  const ofItself = /^C-\d/.test(event.summary);
  return (
    <p className="[overflow-wrap:anywhere]">
      {!ofItself && !event.summary.startsWith(`${name} `) && <span className="font-semibold">{name} </span>}
      {href ? (
        <TextLink href={href} className="text-ink decoration-line-strong hover:decoration-current">
          {event.summary}
        </TextLink>
      ) : (
        event.summary
      )}
      <span className="ml-2 text-sm text-ink-faint">
        {ofItself && `${name}, `}
        <Time value={event.at} />
      </span>
    </p>
  );
}

function hrefOf({ claimId, articleId }: EventView): string | null {
  if (claimId) return `/claims/${claimId}`;
  return articleId ? `/articles/${articleId}` : null;
}
